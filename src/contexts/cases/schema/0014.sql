-- 共同申请: who applies together with the one who opened the case, who represents them all.
CREATE TABLE cases_applicant (
    person_id TEXT NOT NULL,           -- of the case
    case_id TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,                -- person, legal_person
    principal_id TEXT,                 -- whom we know by that number; nothing: nobody yet
    number_index TEXT NOT NULL,        -- blind index of the number
    name TEXT NOT NULL,                -- encrypted, as the number is
    number TEXT NOT NULL,
    state TEXT NOT NULL,               -- invited, confirmed, declined, left
    invited_at BIGINT NOT NULL,
    answered_at BIGINT,
    confirmed TEXT NOT NULL,           -- fingerprint of what she confirmed; empty: nothing
    withdraws_at BIGINT,               -- since when she agrees that all of it is taken back
    PRIMARY KEY (person_id, case_id, id)
);
CREATE INDEX cases_applicant_by_principal ON cases_applicant (principal_id, case_id) WHERE principal_id IS NOT NULL;
-- Those of whom nobody knew who they are, for when they prove themselves.
CREATE INDEX cases_applicant_unknown ON cases_applicant (number_index) WHERE principal_id IS NULL;

-- Promises: of which office, for its list; and whether the day was reckoned beyond the published holidays.
ALTER TABLE cases_promise ADD COLUMN office_id TEXT NOT NULL DEFAULT '';
ALTER TABLE cases_promise ADD COLUMN due_provisional BIGINT NOT NULL DEFAULT 0;
UPDATE cases_promise SET office_id = COALESCE((SELECT c.office_id FROM cases_case c WHERE c.person_id = cases_promise.person_id AND c.id = cases_promise.case_id), '');
UPDATE cases_promise SET due_provisional = 1 WHERE state = 'open' AND due_on IS NOT NULL;
CREATE INDEX cases_promise_by_office ON cases_promise (office_id, due_on, case_id, seq) WHERE state IN ('open', 'handed_in') AND due_on IS NOT NULL;
CREATE INDEX cases_promise_provisional ON cases_promise (case_id, seq) WHERE due_provisional = 1;

-- 撤销: a grant by rule that the sample found wrong is to be taken back; its person is heard first.
CREATE TABLE cases_revocation (
    person_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    office_id TEXT NOT NULL,
    state TEXT NOT NULL,               -- proposed, revoked, dropped
    proposed_at BIGINT NOT NULL,
    proposed_by TEXT NOT NULL,         -- account id
    reason TEXT NOT NULL,              -- encrypted, as answer and text are
    hear_until TEXT NOT NULL,          -- the last day on which she may be heard
    answered_at BIGINT,
    answer TEXT NOT NULL,
    settled_at BIGINT,
    settled_by TEXT,                   -- account id
    text TEXT NOT NULL,
    PRIMARY KEY (person_id, case_id)
);
CREATE INDEX cases_revocation_open ON cases_revocation (office_id, proposed_at) WHERE state = 'proposed';
