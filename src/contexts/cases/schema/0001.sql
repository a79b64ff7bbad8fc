-- Cases, spread by applicant. The form and the office's words are encrypted (FieldCipher).
CREATE TABLE cases_case (
    person_id TEXT NOT NULL,
    id TEXT NOT NULL,
    number TEXT,
    item_id TEXT NOT NULL,
    office_id TEXT NOT NULL,
    division TEXT NOT NULL,
    state TEXT NOT NULL,
    version BIGINT NOT NULL,
    opened_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    submitted_at BIGINT,
    accepted_at BIGINT,
    decided_at BIGINT,
    due_date TEXT,
    due_provisional BIGINT NOT NULL,
    outcome TEXT,
    remark TEXT NOT NULL,
    form TEXT NOT NULL,
    PRIMARY KEY (person_id, id)
);
CREATE INDEX cases_case_by_id ON cases_case (id);
CREATE INDEX cases_case_by_office ON cases_case (office_id, state, due_date, id);

-- Whose case a number is. A number is unique by construction (office, day, random); this finds a collision.
CREATE TABLE cases_number (
    number TEXT PRIMARY KEY,
    person_id TEXT NOT NULL,
    case_id TEXT NOT NULL
);

CREATE TABLE cases_material (
    person_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    seq BIGINT NOT NULL,
    state TEXT NOT NULL,
    file_id TEXT,
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    PRIMARY KEY (person_id, case_id, seq)
);

-- The timeline. `note` is encrypted.
CREATE TABLE cases_event (
    person_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    id TEXT NOT NULL,
    at BIGINT NOT NULL,
    what TEXT NOT NULL,
    by_whom TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (person_id, case_id, id)
);
