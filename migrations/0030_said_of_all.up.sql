-- Whom or what all rows of a file are about, where its columns do not say it. Said with the file, or of the sheet that it
-- is read from; never taken over from another file with the same columns.
ALTER TABLE imports ADD COLUMN said jsonb NOT NULL DEFAULT '{}';
ALTER TABLE sheets ADD COLUMN said jsonb NOT NULL DEFAULT '{}';
GRANT UPDATE (said) ON sheets TO desk_ops;

-- Figures of a sheet that is saved by itself wait for somebody.
ALTER TABLE alerts DROP CONSTRAINT alerts_rule_check;
ALTER TABLE alerts ADD CONSTRAINT alerts_rule_check
    CHECK (rule IN ('etl health', 'failed import', 'under-delivery', 'stuck deal', 'show feed', 'sheet', 'waiting sheet'));
