-- Whose archivists see that it fails; empty: it has not failed since they are asked.
ALTER TABLE archive_waiting ADD COLUMN office_id TEXT NOT NULL DEFAULT '';
CREATE INDEX archive_waiting_failing ON archive_waiting (office_id, due_at);

-- Packages in whose place another was put, since the decision was changed. They go when it goes.
CREATE TABLE archive_former (
    person_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    archived_at BIGINT NOT NULL,
    replaced_at BIGINT NOT NULL,
    file TEXT,                          -- none: it was destroyed
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    sm3 TEXT NOT NULL,
    PRIMARY KEY (person_id, case_id, archived_at)
);
CREATE INDEX archive_former_by_file ON archive_former (file) WHERE file IS NOT NULL;
