-- Gives the rights back and takes the two walls away.
DROP POLICY own_name ON audit_log;
DROP TRIGGER own_password ON members;
DROP FUNCTION refuse_foreign_password();
GRANT DELETE ON sessions TO desk_visitor;
