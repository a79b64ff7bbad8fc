-- Who may act for whom among people. Names and numbers of those who are invited are sealed.
CREATE TABLE mandates_mandate (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,                 -- between_people, assistance
    state TEXT NOT NULL,                -- offered, accepted, declined, ended
    proposed_by TEXT NOT NULL,          -- principal, agent
    principal_id TEXT,                  -- person; nothing: invited
    agent_id TEXT,                      -- account of a person or an officer; nothing: invited
    invited_index TEXT,                 -- blind index of the invited one's mobile number
    invited_sealed TEXT,                -- JSON: name and mobile number, as the proposer typed them
    theme TEXT,                         -- of all its items, or:
    items TEXT NOT NULL,                -- "GA003,GA005"
    fields TEXT NOT NULL,               -- what the agent may see: "name,mobile"
    until TEXT NOT NULL,                -- last day
    consent TEXT NOT NULL,              -- both_signed_in, code, card_shown
    office_id TEXT,                     -- of an officer who assists
    offered_at BIGINT NOT NULL,
    accepted_at BIGINT,
    ended_at BIGINT,
    ended_why TEXT
);
CREATE INDEX mandates_mandate_by_principal ON mandates_mandate (principal_id, state);
CREATE INDEX mandates_mandate_by_agent ON mandates_mandate (agent_id, state);
CREATE INDEX mandates_mandate_by_invited ON mandates_mandate (invited_index);

-- Guardians of children, as the population register confirms them.
CREATE TABLE mandates_guardianship (
    guardian_id TEXT NOT NULL,          -- person
    id TEXT NOT NULL,
    minor_id TEXT,                      -- person, once confirmed
    state TEXT NOT NULL,                -- pending, confirmed, refused
    finding TEXT,                       -- of the register; for staff
    child_sealed TEXT NOT NULL,         -- JSON: name and citizen id
    until TEXT NOT NULL,                -- the last day before the 18th birthday
    requested_at BIGINT NOT NULL,
    decided_at BIGINT,
    PRIMARY KEY (guardian_id, id)
);
CREATE INDEX mandates_guardianship_by_minor ON mandates_guardianship (minor_id);
