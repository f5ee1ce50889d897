-- Takes the tenants away, and with them everything that made isolation.
DROP TABLE brands, hosts, tenants;
DROP FUNCTION announce_tenants();
DROP PROCEDURE isolate;
DROP FUNCTION new_id(), current_member(), current_party(), current_tenant();
