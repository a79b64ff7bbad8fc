-- Rows of the exchange tables that steps of cases brought, on their way to the receiving side. Values are sealed.
CREATE TABLE exchange_row (
    person_id TEXT NOT NULL,            -- the applicant's id
    case_id TEXT NOT NULL,
    origin BIGINT NOT NULL,             -- position of the journal's entry * 1000 + place: the order of a case
    key TEXT NOT NULL,                  -- by which the receiver knows it
    number TEXT NOT NULL,               -- of the case
    table_name TEXT NOT NULL,           -- accept, process, special_procedure, result, material
    version BIGINT NOT NULL,            -- rises each time it is made anew
    state TEXT NOT NULL,                -- held, waiting, sending, accepted, rejected, asked, given_up
    kind TEXT NOT NULL,                 -- the first fault, "column:code"; empty: none
    faults TEXT NOT NULL,               -- JSON: [{"column", "code"}]
    cells TEXT NOT NULL,                -- JSON by column, sealed
    said TEXT NOT NULL,                 -- the receiver's words, sealed; empty: none
    made_at BIGINT NOT NULL,            -- in this version
    changed_at BIGINT NOT NULL,
    feed BIGINT,                        -- cursor of those who fetch; none: it was never right
    batch BIGINT,                       -- the last in which it went out
    given_up_by TEXT,                   -- account
    reason TEXT NOT NULL,               -- why it was given up, sealed; empty: it was not
    PRIMARY KEY (person_id, case_id, origin)
);
CREATE UNIQUE INDEX exchange_row_by_key ON exchange_row (key);
CREATE INDEX exchange_row_by_feed ON exchange_row (feed) WHERE feed IS NOT NULL;
CREATE INDEX exchange_row_by_batch ON exchange_row (batch) WHERE state = 'sending';
CREATE INDEX exchange_row_waiting ON exchange_row (origin) WHERE state = 'waiting';
CREATE INDEX exchange_row_by_state ON exchange_row (state, changed_at);
-- What of a case is not settled: the rows behind it wait.
CREATE INDEX exchange_row_open ON exchange_row (case_id, origin) WHERE state NOT IN ('accepted', 'given_up');

-- What went out together. One at a time is in the air.
CREATE TABLE exchange_batch (
    number BIGINT PRIMARY KEY,          -- from 1, without gaps: the receiver sees when one is missing
    id TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    row_count BIGINT NOT NULL,
    answered_at BIGINT,
    rejected BIGINT NOT NULL
);
CREATE INDEX exchange_batch_by_age ON exchange_batch (made_at);

-- The two counters, and the batch in the air. One row, which who counts writes first.
CREATE TABLE exchange_gate (
    id BIGINT PRIMARY KEY,
    next_feed BIGINT NOT NULL,
    next_batch BIGINT NOT NULL,
    in_air BIGINT
);
INSERT INTO exchange_gate (id, next_feed, next_batch) VALUES (1, 1, 1);
