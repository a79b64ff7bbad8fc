-- Credentials of the one code, each with its replay record: last_slot only rises.
CREATE TABLE one_code_credential (
    cid TEXT PRIMARY KEY,               -- 8 random bytes, hex
    person_id TEXT NOT NULL,
    session_id TEXT NOT NULL,           -- in which it was issued; revoked when that is ended
    purpose TEXT NOT NULL,              -- identity, licence, entry
    key_id BIGINT NOT NULL,
    slots BIGINT NOT NULL,
    last_slot BIGINT NOT NULL,          -- the last that was accepted; 0: none
    issued_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    revoked_at BIGINT
);
CREATE INDEX one_code_credential_by_person ON one_code_credential (person_id, ends_at);
CREATE INDEX one_code_credential_by_session ON one_code_credential (session_id);

-- For verifiers without network: until each would have ended.
CREATE TABLE one_code_revocation (
    cid TEXT PRIMARY KEY,
    ends_at BIGINT NOT NULL
);
CREATE INDEX one_code_revocation_by_age ON one_code_revocation (ends_at);

-- Codes of digits only, held as SHA-256; one of a person at a time.
CREATE TABLE one_code_number (
    person_id TEXT PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    session_id TEXT NOT NULL,
    purpose TEXT NOT NULL,
    strength BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);

CREATE TABLE one_code_terminal (
    id TEXT PRIMARY KEY,
    client_id TEXT NOT NULL,            -- the connected app that it is part of
    office_id TEXT NOT NULL,            -- whose app it is
    name TEXT NOT NULL,
    place TEXT NOT NULL,
    purposes TEXT NOT NULL,             -- "identity,entry"
    registered_by TEXT NOT NULL,        -- account id
    registered_at BIGINT NOT NULL,
    closed_at BIGINT
);
CREATE INDEX one_code_terminal_by_app ON one_code_terminal (client_id, name);

-- Which terminal asked, and what it got.
CREATE TABLE one_code_use (
    person_id TEXT NOT NULL,
    id TEXT NOT NULL,
    at BIGINT NOT NULL,
    terminal_id TEXT NOT NULL,
    purpose TEXT NOT NULL,
    gave TEXT NOT NULL,                 -- "name,level,adult"
    PRIMARY KEY (person_id, id)
);

-- What a terminal may fetch a licence with, once; held as SHA-256.
CREATE TABLE one_code_reference (
    hash TEXT PRIMARY KEY,
    person_id TEXT NOT NULL,
    client_id TEXT NOT NULL,
    terminal_id TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX one_code_reference_by_age ON one_code_reference (expires_at);
