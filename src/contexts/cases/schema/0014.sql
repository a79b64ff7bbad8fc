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
