-- Each kind of job is looked for by itself.
DROP INDEX job_by_due;
CREATE INDEX job_by_kind ON job (kind, due);
