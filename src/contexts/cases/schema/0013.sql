-- What a register was asked for to fill in fields of a form, and what it told (x-source of a definition).
CREATE TABLE cases_source (
    person_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    source TEXT NOT NULL,              -- licence:L003, resource:R011
    state TEXT NOT NULL,               -- asked, found, not_found, unavailable
    asked_at BIGINT NOT NULL,          -- the last time
    asked_by TEXT NOT NULL,            -- account id: who works on the case
    answered_at BIGINT,
    facts TEXT NOT NULL,               -- JSON, texts by attribute, encrypted; empty: none
    PRIMARY KEY (person_id, case_id, source)
);

-- Whether somebody or something that a form names is in its register under that name and number.
CREATE TABLE cases_pair (
    person_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    part TEXT NOT NULL,                -- of the form: /spouse
    state TEXT NOT NULL,               -- not_checked, asked, match, mismatch, unavailable
    asked_at BIGINT NOT NULL,
    pair TEXT NOT NULL,                -- JSON, encrypted: what was asked
    told TEXT NOT NULL,                -- encrypted: an enterprise's name, which is public; else empty
    PRIMARY KEY (person_id, case_id, part)
);
-- How often an account had registers asked about others on a day: it is no way to find people out.
CREATE TABLE cases_pair_ask (
    asked_by TEXT NOT NULL,            -- account id
    day TEXT NOT NULL,
    kind TEXT NOT NULL,                -- person, enterprise
    asks BIGINT NOT NULL,
    PRIMARY KEY (asked_by, day, kind)
);
