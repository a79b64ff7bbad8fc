-- What a register told of a material beside the document: the facts on it.
CREATE TABLE cases_register_fact (
    person_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    seq BIGINT NOT NULL,               -- of the material
    facts TEXT NOT NULL,               -- JSON, encrypted
    PRIMARY KEY (person_id, case_id, seq)
);

-- 秒批: what the item's rules came to for a case, and what was looked at.
CREATE TABLE cases_instant (
    person_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    edition BIGINT NOT NULL,           -- whose rules
    office_id TEXT NOT NULL,
    ruling TEXT NOT NULL,              -- granted, to_person, waiting
    cause TEXT NOT NULL,               -- all_hold, conditions, expired, stopped, not_a_person, registers, promise
    at BIGINT NOT NULL,
    explanation TEXT NOT NULL,         -- JSON, encrypted: each condition, what it read (masked), what it came to
    inspection TEXT NOT NULL,          -- none, waiting, right, wrong
    inspected_at BIGINT,
    inspected_by TEXT,                 -- account id
    remark TEXT NOT NULL,              -- encrypted
    PRIMARY KEY (person_id, case_id)
);
CREATE INDEX cases_instant_by_office ON cases_instant (office_id, item_id, ruling);
CREATE INDEX cases_instant_by_item ON cases_instant (item_id, edition) WHERE ruling = 'granted';
CREATE INDEX cases_instant_to_inspect ON cases_instant (office_id, at) WHERE inspection = 'waiting';

-- The applicant wants a person to look at what was decided by rule.
CREATE TABLE cases_contest (
    person_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    office_id TEXT NOT NULL,
    contested_at BIGINT NOT NULL,
    reason TEXT NOT NULL,              -- encrypted
    state TEXT NOT NULL,               -- open, confirmed, changed
    settled_at BIGINT,
    settled_by TEXT,                   -- account id
    answer TEXT NOT NULL,              -- encrypted
    PRIMARY KEY (person_id, case_id)
);
CREATE INDEX cases_contest_open ON cases_contest (office_id, contested_at) WHERE state = 'open';
CREATE INDEX cases_contest_by_office ON cases_contest (office_id, item_id);

-- Where an office decides nothing of an item by rule, until it says so again.
CREATE TABLE cases_automation (
    office_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    stopped_at BIGINT NOT NULL,
    stopped_by TEXT NOT NULL,          -- account id
    reason TEXT NOT NULL,
    PRIMARY KEY (office_id, item_id)
);
