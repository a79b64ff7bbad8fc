-- Whose archivists see that it fails; empty: it has not failed since they are asked.
ALTER TABLE archive_waiting ADD COLUMN office_id TEXT NOT NULL DEFAULT '';
CREATE INDEX archive_waiting_failing ON archive_waiting (office_id, due_at);
