-- Admission of services by the four criteria, in numbered records of which only the state moves.
-- `subject` is "app:A01" or "item:GA003".
CREATE TABLE showcase_admission (
    subject TEXT NOT NULL,
    number BIGINT NOT NULL,
    state TEXT NOT NULL,
    grounds TEXT NOT NULL,
    proposed_by TEXT NOT NULL,
    proposed_office TEXT NOT NULL,
    proposed_at BIGINT NOT NULL,
    assessed_by TEXT,
    assessed_at BIGINT,
    conditions TEXT NOT NULL,
    due_on TEXT,
    PRIMARY KEY (subject, number)
);
CREATE INDEX showcase_admission_by_state ON showcase_admission (state, proposed_at);

-- What the assessor found of each criterion.
CREATE TABLE showcase_assessment (
    subject TEXT NOT NULL,
    number BIGINT NOT NULL,
    criterion TEXT NOT NULL,
    verdict TEXT NOT NULL,
    evidence TEXT NOT NULL,
    PRIMARY KEY (subject, number, criterion)
);

-- One rating a person and app. Who left her account is in it no more. `words` and what is said about
-- hiding them are sealed; `revision` rises when she changes the rating.
CREATE TABLE showcase_rating (
    app_id TEXT NOT NULL,
    id TEXT NOT NULL,
    person_id TEXT,
    grade BIGINT NOT NULL,
    words TEXT NOT NULL,
    revision BIGINT NOT NULL,
    given_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    counts BIGINT NOT NULL,
    hidden BIGINT NOT NULL,
    reply TEXT NOT NULL,
    replied_at BIGINT,
    PRIMARY KEY (app_id, id),
    UNIQUE (app_id, person_id)
);
CREATE INDEX showcase_rating_by_person ON showcase_rating (person_id);
CREATE INDEX showcase_rating_by_day ON showcase_rating (app_id, changed_at);

-- One appeal a revision of a rating.
CREATE TABLE showcase_appeal (
    app_id TEXT NOT NULL,
    rating_id TEXT NOT NULL,
    revision BIGINT NOT NULL,
    state TEXT NOT NULL,
    ground TEXT NOT NULL,
    reason TEXT NOT NULL,
    appealed_by TEXT NOT NULL,
    office_id TEXT NOT NULL,
    appealed_at BIGINT NOT NULL,
    decided_by TEXT,
    decided_at BIGINT,
    decision TEXT NOT NULL,
    objection TEXT NOT NULL,
    objected_at BIGINT,
    answered_by TEXT,
    answered_at BIGINT,
    answer TEXT NOT NULL,
    PRIMARY KEY (app_id, rating_id, revision)
);
CREATE INDEX showcase_appeal_by_state ON showcase_appeal (state, appealed_at);
