-- What persons ask about their own data.

-- A copy of everything (JSON and PDF), made outside the request and fetched once.
CREATE TABLE own_data_copy (
    person_id TEXT NOT NULL,
    id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    state TEXT NOT NULL,                -- making, ready, failed, over
    done BIGINT NOT NULL,               -- chapters
    chapters BIGINT NOT NULL,
    asked_at BIGINT NOT NULL,
    taken_up_at BIGINT,                 -- by whoever makes it; taken up again when that was long ago
    tries BIGINT NOT NULL,
    ready_at BIGINT,
    json_file TEXT,                     -- in platform/files; none once it was fetched or is over
    pdf_file TEXT,
    PRIMARY KEY (person_id, id)
);
CREATE INDEX own_data_copy_by_state ON own_data_copy (state, asked_at);

-- A person says that something kept of her is wrong. Her words and the answer are sealed.
CREATE TABLE own_data_correction (
    person_id TEXT NOT NULL,
    id TEXT NOT NULL,
    datum TEXT NOT NULL,                -- name, citizen_id, …, case_record
    case_id TEXT,                       -- of a case_record
    office_id TEXT NOT NULL,            -- who answers: the source
    state TEXT NOT NULL,                -- asked, corrected, declined, taken_back
    says TEXT NOT NULL,                 -- what it should be
    reason TEXT NOT NULL,
    answer TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    answered_at BIGINT,
    answered_by TEXT,                   -- account id of the officer
    PRIMARY KEY (person_id, id)
);
CREATE INDEX own_data_correction_by_office ON own_data_correction (office_id, state, asked_at);
CREATE INDEX own_data_correction_by_id ON own_data_correction (id);
-- Whether a file is a copy's: asked of each old file by the daily sweep.
CREATE INDEX own_data_copy_by_json ON own_data_copy (json_file) WHERE json_file IS NOT NULL;
CREATE INDEX own_data_copy_by_pdf ON own_data_copy (pdf_file) WHERE pdf_file IS NOT NULL;
