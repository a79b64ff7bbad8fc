-- A terminal proves to be itself with a key of its own, beside its app's token. Held as SHA-256; those
-- that were registered before there were keys are given one on the desk.
ALTER TABLE one_code_terminal ADD COLUMN key_hash TEXT NOT NULL DEFAULT '';
ALTER TABLE one_code_terminal ADD COLUMN licence_types TEXT NOT NULL DEFAULT '';  -- "L001,L004": it may ask for
ALTER TABLE one_code_terminal ADD COLUMN suspended_at BIGINT;
CREATE INDEX one_code_use_by_terminal ON one_code_use (terminal_id, at);

-- One licence that a terminal asks to see, until it was given or its time is over.
CREATE TABLE one_code_licence_request (
    hash TEXT PRIMARY KEY,              -- of what the terminal collects it with
    id TEXT NOT NULL UNIQUE,            -- by which the person's page names it
    person_id TEXT NOT NULL,
    client_id TEXT NOT NULL,
    terminal_id TEXT NOT NULL,
    licence_type TEXT NOT NULL,
    cause TEXT NOT NULL,
    number TEXT NOT NULL,               -- that the terminal shows
    choices TEXT NOT NULL,              -- among which the person finds it: "17,42,80"
    state TEXT NOT NULL,                -- asked, denied, allowed, found, not_found, unavailable, given
    licence TEXT NOT NULL,              -- what the register said, JSON, sealed; empty but in state found
    asked_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX one_code_licence_request_by_person ON one_code_licence_request (person_id, state);
CREATE INDEX one_code_licence_request_by_age ON one_code_licence_request (expires_at);
