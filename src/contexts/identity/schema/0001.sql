-- Personal identifiers are held as FieldCipher's text (*_sealed) and found by BlindIndex (*_index).

-- An account of a person; staff have their own table.
CREATE TABLE account (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL,
    mobile_sealed TEXT NOT NULL,
    mobile_index TEXT NOT NULL,
    password TEXT NOT NULL,             -- PHC string
    registered_at BIGINT NOT NULL
);

-- One account a mobile number. Apart, so that it is unique wherever accounts lie.
CREATE TABLE account_mobile (
    mobile_index TEXT PRIMARY KEY,
    account_id TEXT NOT NULL
);

CREATE TABLE person (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL,
    level BIGINT NOT NULL,              -- assurance level 0 to 4; never falls
    name_sealed TEXT,
    citizen_id_sealed TEXT,
    facts_sealed TEXT,                  -- what the register told, JSON
    proven_at BIGINT
);

-- One person a citizen id, once the register has matched it.
CREATE TABLE person_citizen (
    citizen_index TEXT PRIMARY KEY,
    person_id TEXT NOT NULL
);

CREATE TABLE staff (
    id TEXT PRIMARY KEY,                -- the account id
    user_name TEXT NOT NULL UNIQUE,
    name_sealed TEXT NOT NULL,
    office_id TEXT NOT NULL,
    roles TEXT NOT NULL,                -- "officer,operator"
    password TEXT NOT NULL,
    totp_secret_sealed TEXT NOT NULL,
    totp_step BIGINT,                   -- of the last code used
    created_at BIGINT NOT NULL
);

CREATE TABLE session (
    reference_hash TEXT PRIMARY KEY,    -- SHA-256 of the cookie's value
    id TEXT NOT NULL,                   -- by which its owner ends it
    account_id TEXT NOT NULL,
    kind TEXT NOT NULL,                 -- person, staff
    device TEXT NOT NULL,
    address_masked TEXT NOT NULL,
    signed_in_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL
);
CREATE INDEX session_by_account ON session (account_id);
CREATE INDEX session_by_age ON session (last_seen_at);

-- The code that was sent last to a number for a purpose; gone when used.
CREATE TABLE sms_code (
    mobile_index TEXT NOT NULL,
    purpose TEXT NOT NULL,
    id TEXT NOT NULL,
    mac TEXT NOT NULL,
    tries BIGINT NOT NULL,
    sent_at BIGINT NOT NULL,
    PRIMARY KEY (mobile_index, purpose)
);
CREATE INDEX sms_code_by_age ON sms_code (sent_at);

-- Failed sign-ins of an account or an address (both as blind indexes).
CREATE TABLE sign_in_failures (
    subject TEXT PRIMARY KEY,
    count BIGINT NOT NULL,
    last BIGINT NOT NULL
);
CREATE INDEX sign_in_failures_by_age ON sign_in_failures (last);

-- How often something was done on a day: codes of a number or an address, proofings of a person.
CREATE TABLE daily_count (
    subject TEXT NOT NULL,
    day TEXT NOT NULL,
    count BIGINT NOT NULL,
    PRIMARY KEY (subject, day)
);
CREATE INDEX daily_count_by_day ON daily_count (day);

CREATE TABLE proofing (
    person_id TEXT NOT NULL,
    id TEXT NOT NULL,
    level BIGINT NOT NULL,              -- asked for
    state TEXT NOT NULL,                -- pending, proven, refused
    finding TEXT,                       -- why; for staff
    claim_sealed TEXT NOT NULL,         -- JSON: name and citizen id
    evidence_sealed TEXT,               -- verified_claims
    requested_at BIGINT NOT NULL,
    decided_at BIGINT,
    PRIMARY KEY (person_id, id)
);
