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
