-- One rating per case; the comment is encrypted.
CREATE TABLE voice_rating (
    person_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    at BIGINT NOT NULL,
    grade BIGINT NOT NULL,
    options TEXT NOT NULL,
    comment TEXT NOT NULL,
    options_version BIGINT NOT NULL,
    PRIMARY KEY (person_id, case_id)
);
