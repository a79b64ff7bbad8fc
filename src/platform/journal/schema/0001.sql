-- What happened, in the order of commits. Rows are added and never changed.
CREATE TABLE journal_entry (
    position BIGINT PRIMARY KEY,
    id TEXT NOT NULL,
    at BIGINT NOT NULL,
    what TEXT NOT NULL,
    actor TEXT NOT NULL,
    on_behalf TEXT NOT NULL,
    authority TEXT NOT NULL,
    subject TEXT NOT NULL,
    matter TEXT NOT NULL,
    facts TEXT NOT NULL
);
CREATE INDEX journal_entry_subject ON journal_entry (subject, position);
CREATE INDEX journal_entry_matter ON journal_entry (matter, position) WHERE matter <> '';

-- PostgreSQL: entries of transactions that commit beside each other, until the sequencer gives them
-- their positions (docs/decisions/0003-journal-positions.md).
CREATE TABLE journal_pending (
    transaction_id BIGINT NOT NULL,
    id TEXT NOT NULL,
    at BIGINT NOT NULL,
    what TEXT NOT NULL,
    actor TEXT NOT NULL,
    on_behalf TEXT NOT NULL,
    authority TEXT NOT NULL,
    subject TEXT NOT NULL,
    matter TEXT NOT NULL,
    facts TEXT NOT NULL,
    PRIMARY KEY (transaction_id, id)
);

-- Seals: block.h says what the columns hold.
CREATE TABLE journal_block (
    number BIGINT PRIMARY KEY,
    first_position BIGINT NOT NULL,
    last_position BIGINT NOT NULL,
    at BIGINT NOT NULL,
    root TEXT NOT NULL,
    previous TEXT NOT NULL,
    key_id TEXT NOT NULL,
    signature TEXT NOT NULL,
    leaves TEXT NOT NULL
);

-- How far each follower has come, and how often the next entry has failed.
CREATE TABLE journal_cursor (
    follower TEXT PRIMARY KEY,
    position BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    retry_at BIGINT NOT NULL,
    error TEXT NOT NULL
);

-- Entries that a follower could not take; resumed is 1 when an operator wants them tried again.
CREATE TABLE journal_parked (
    follower TEXT NOT NULL,
    position BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    error TEXT NOT NULL,
    since BIGINT NOT NULL,
    resumed BIGINT NOT NULL,
    PRIMARY KEY (follower, position)
);
