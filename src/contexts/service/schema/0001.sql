-- Official documents of cases: numbers, words, and the signed file in platform/files.

-- An office's word in its numbers (机关代字), given once.
CREATE TABLE service_office (
    office_id TEXT PRIMARY KEY,
    word TEXT NOT NULL
);
CREATE UNIQUE INDEX service_office_by_word ON service_office (word);

-- The last number of an office, a series and a year.
CREATE TABLE service_series (
    office_id TEXT NOT NULL,
    series TEXT NOT NULL,               -- 受, 补, 不受, 决, 终
    year BIGINT NOT NULL,
    last BIGINT NOT NULL,
    PRIMARY KEY (office_id, series, year)
);

-- What an office says in its documents, for an item or for all of its items ('').
CREATE TABLE service_template (
    office_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    version BIGINT NOT NULL,
    changed_by TEXT NOT NULL,           -- account id
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (office_id, item_id, kind)
);

-- Certificates of the keys that sign documents.
CREATE TABLE service_certificate (
    key_version BIGINT PRIMARY KEY,
    der TEXT NOT NULL,                  -- base64
    made_at BIGINT NOT NULL
);

CREATE TABLE service_document (
    person_id TEXT NOT NULL,            -- the applicant's id
    case_id TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    cause TEXT NOT NULL,                -- the journal entry it puts into words, or the document it replaces
    office_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    number TEXT NOT NULL,
    code TEXT NOT NULL,                 -- what its QR code leads to
    title TEXT NOT NULL,
    words TEXT NOT NULL,                -- sealed JSON: addressee, paragraphs, office
    dated TEXT NOT NULL,
    state TEXT NOT NULL,                -- drawn (it waits for its file), in_force, replaced
    due_at BIGINT NOT NULL,             -- drawn: not before; moved on when it fails
    tries BIGINT NOT NULL,
    error TEXT NOT NULL,                -- of the last try
    issued_at BIGINT,
    file TEXT,
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    replaced_by TEXT,
    PRIMARY KEY (person_id, case_id, id)
);
CREATE INDEX service_document_by_id ON service_document (id);
CREATE UNIQUE INDEX service_document_by_cause ON service_document (cause);
CREATE UNIQUE INDEX service_document_by_number ON service_document (number);
CREATE UNIQUE INDEX service_document_by_code ON service_document (code);
CREATE INDEX service_document_by_case ON service_document (case_id, id);
CREATE INDEX service_document_waiting ON service_document (due_at) WHERE state = 'drawn';
CREATE INDEX service_document_by_file ON service_document (file) WHERE file IS NOT NULL;
