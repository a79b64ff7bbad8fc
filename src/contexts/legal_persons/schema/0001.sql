-- Holders of rights that are no natural persons, as the enterprise register knows them. Their codes
-- and names are public; who stands for them is not.
CREATE TABLE legal_person (
    id TEXT NOT NULL PRIMARY KEY,    -- UUIDv7
    uscc TEXT NOT NULL,
    name TEXT NOT NULL,              -- as the register spells it
    state TEXT NOT NULL,             -- LegalPersonState
    representative_id TEXT,          -- a person; null: nobody at present
    represented_since BIGINT,
    confirmed_at BIGINT NOT NULL,    -- when the register said so last
    asked_at BIGINT NOT NULL         -- when it was asked last
);
CREATE INDEX legal_person_by_representative ON legal_person (representative_id);
CREATE INDEX legal_person_by_confirmation ON legal_person (state, confirmed_at);

-- One legal person for each code: an index on legal_person could not be spread over machines.
CREATE TABLE legal_person_code (
    uscc TEXT NOT NULL PRIMARY KEY,
    legal_person_id TEXT NOT NULL
);

-- Who said that she is whose legal representative, and what came of it.
CREATE TABLE legal_person_claim (
    person_id TEXT NOT NULL,
    id TEXT NOT NULL,                -- UUIDv7
    uscc TEXT NOT NULL,
    name TEXT NOT NULL,
    state TEXT NOT NULL,             -- ClaimState
    finding TEXT,                    -- Finding
    requested_at BIGINT NOT NULL,
    decided_at BIGINT,
    PRIMARY KEY (person_id, id)
);

-- What a legal person lets an agent do, from the offer to the end.
CREATE TABLE legal_person_agency (
    legal_person_id TEXT NOT NULL,
    id TEXT NOT NULL,                -- UUIDv7
    state TEXT NOT NULL,             -- AgencyState
    name_sealed TEXT NOT NULL,       -- whom the representative means
    mobile_sealed TEXT NOT NULL,
    mobile_index TEXT NOT NULL,
    agent_id TEXT,                   -- the person who accepted
    items TEXT NOT NULL,             -- "*", or "GA003,SC001"
    verbs TEXT NOT NULL,             -- "file,sign,see"
    starts_on TEXT NOT NULL,         -- first day
    ends_on TEXT NOT NULL,           -- last day
    offered_by TEXT NOT NULL,        -- the representative, a person
    offered_at BIGINT NOT NULL,
    answered_at BIGINT,
    ended_at BIGINT,
    ended_because TEXT,              -- EndedBecause
    PRIMARY KEY (legal_person_id, id)
);
CREATE INDEX legal_person_agency_by_agent ON legal_person_agency (agent_id, state);
CREATE INDEX legal_person_agency_by_mobile ON legal_person_agency (mobile_index, state);
CREATE INDEX legal_person_agency_by_end ON legal_person_agency (state, ends_on);
