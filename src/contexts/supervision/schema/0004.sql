-- What was issued each month: never changed, and not made again from the journal.
CREATE TABLE supervision_circular (
    month TEXT PRIMARY KEY,
    issued_at BIGINT NOT NULL,
    decided BIGINT NOT NULL,
    late BIGINT NOT NULL,
    behind BIGINT NOT NULL,
    content TEXT NOT NULL
);
