-- An upload that goes on after a break (tus 1.0): what has arrived of it lies in parts, each a file.
CREATE TABLE cases_upload (
    person_id TEXT NOT NULL,           -- of the case
    case_id TEXT NOT NULL,
    id TEXT NOT NULL,
    seq BIGINT NOT NULL,               -- the material that it is for
    file_name TEXT NOT NULL,
    size BIGINT NOT NULL,              -- bytes, when it is complete
    received BIGINT NOT NULL,          -- bytes, from the first on without a gap
    opened_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (person_id, case_id, id)
);
CREATE INDEX cases_upload_by_expiry ON cases_upload (expires_at);
CREATE TABLE cases_upload_part (
    person_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    upload_id TEXT NOT NULL,
    first_byte BIGINT NOT NULL,
    size BIGINT NOT NULL,
    file_id TEXT NOT NULL,
    PRIMARY KEY (person_id, case_id, upload_id, first_byte)
);
CREATE INDEX cases_upload_part_by_file ON cases_upload_part (file_id);

-- Whether a file was looked through for viruses: no_scanner, waiting, clean, found.
ALTER TABLE cases_material ADD COLUMN virus_check TEXT NOT NULL DEFAULT 'no_scanner';
-- Handed in by an officer at a window, who had the original before him.
ALTER TABLE cases_material ADD COLUMN at_window BIGINT NOT NULL DEFAULT 0;
CREATE INDEX cases_material_unchecked ON cases_material (case_id, seq) WHERE virus_check = 'waiting';

-- 告知承诺, 容缺: a material in whose place the applicant gave her word.
CREATE TABLE cases_promise (
    person_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    seq BIGINT NOT NULL,
    kind TEXT NOT NULL,                -- fulfilled (that she meets it), later (that it comes)
    working_days BIGINT NOT NULL,      -- from acceptance; as the item said when she gave it
    given_at BIGINT NOT NULL,
    given_by TEXT NOT NULL,            -- account id
    state TEXT NOT NULL,               -- open, handed_in, kept, broken
    due_on TEXT,                       -- from acceptance on
    late_at BIGINT,                    -- when the office was told
    settled_at BIGINT,
    settled_by TEXT,                   -- account id
    remark TEXT NOT NULL,              -- of the office, encrypted
    PRIMARY KEY (person_id, case_id, seq)
);
