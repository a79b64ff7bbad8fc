CREATE TABLE notices_notice (
    person_id TEXT NOT NULL,
    id TEXT NOT NULL,
    at BIGINT NOT NULL,
    what TEXT NOT NULL,
    case_id TEXT,
    facts TEXT NOT NULL,
    read BIGINT NOT NULL,
    PRIMARY KEY (person_id, id)
);
