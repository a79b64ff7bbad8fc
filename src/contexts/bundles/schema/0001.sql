-- Matters of several items that somebody does as one, spread by applicant. Answers and form are encrypted (FieldCipher).
CREATE TABLE bundles_run (
    person_id TEXT NOT NULL,            -- the applicant's id, of a legal person too
    id TEXT NOT NULL,
    bundle_id TEXT NOT NULL,            -- "B08"
    division TEXT NOT NULL,
    account_id TEXT NOT NULL,           -- whose hand opened it: nobody else sees it
    applicant TEXT NOT NULL,            -- person, legal_person
    own_person_id TEXT NOT NULL,        -- who that account is
    level BIGINT NOT NULL,              -- assurance with which it was handed in
    version BIGINT NOT NULL,
    opened_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    submitted_at BIGINT,
    promised TEXT,                      -- the day that was told last
    told_state TEXT NOT NULL,           -- the state that was told last
    answers TEXT NOT NULL,
    form TEXT NOT NULL,
    PRIMARY KEY (person_id, id)
);
CREATE INDEX bundles_run_by_id ON bundles_run (id);
CREATE INDEX bundles_run_by_hand ON bundles_run (own_person_id);

-- Its parts, from the handing in on.
CREATE TABLE bundles_part (
    person_id TEXT NOT NULL,
    run_id TEXT NOT NULL,
    seq BIGINT NOT NULL,
    item_id TEXT NOT NULL,
    needs TEXT NOT NULL,                -- "2,3": of the parts of this run
    state TEXT NOT NULL,                -- waiting, started, withdrawn, fell_away
    because BIGINT NOT NULL,            -- of one that fell away: the part that was lost; 0: its item is no more
    case_id TEXT,
    wants_applicant BIGINT NOT NULL,    -- its draft lacks what only she can add
    PRIMARY KEY (person_id, run_id, seq)
);
CREATE INDEX bundles_part_by_case ON bundles_part (case_id);

-- What was handed in for several parts at once, by the key of the merged material.
CREATE TABLE bundles_file (
    person_id TEXT NOT NULL,
    run_id TEXT NOT NULL,
    material TEXT NOT NULL,             -- "3-2": part 3, material 2
    file_id TEXT NOT NULL,
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    PRIMARY KEY (person_id, run_id, material)
);
CREATE INDEX bundles_file_by_file ON bundles_file (file_id);
