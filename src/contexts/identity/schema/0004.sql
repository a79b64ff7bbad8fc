-- For whom the holder of a session acts, when not for herself; who she may act for is asked anew each time.
ALTER TABLE session ADD COLUMN acting_kind TEXT;    -- person, legal_person
ALTER TABLE session ADD COLUMN acting_id TEXT;

-- A person whom we know and who has no account: a child, somebody at a window.
CREATE TABLE person_anew (
    id TEXT PRIMARY KEY,
    account_id TEXT,                    -- nothing: she does not sign in
    level BIGINT NOT NULL,              -- assurance level 0 to 4; never falls
    name_sealed TEXT,
    citizen_id_sealed TEXT,
    facts_sealed TEXT,                  -- what the register told, JSON
    proven_at BIGINT,
    deceased_at BIGINT                  -- when the register told us; nothing is done for her any more
);
INSERT INTO person_anew (id, account_id, level, name_sealed, citizen_id_sealed, facts_sealed, proven_at, deceased_at)
    SELECT p.id, p.account_id, p.level, p.name_sealed, p.citizen_id_sealed, p.facts_sealed, p.proven_at, a.closed_at
    FROM person p LEFT JOIN account a ON a.id = p.account_id AND a.closed_why = 'deceased';
DROP TABLE person;
ALTER TABLE person_anew RENAME TO person;
