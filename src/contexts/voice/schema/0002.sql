-- Questions to a person, where no guide answers. The text and the answer are encrypted; of the
-- secret of who was not signed in only the hash is kept.
CREATE TABLE voice_question (
    id TEXT NOT NULL,
    reference TEXT NOT NULL,
    secret_hash TEXT NOT NULL,
    person_id TEXT,
    office_id TEXT NOT NULL,
    division TEXT NOT NULL,
    item TEXT,
    text TEXT NOT NULL,
    answer TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    answered_at BIGINT,
    answered_by TEXT,
    PRIMARY KEY (id)
);
CREATE INDEX voice_question_reference ON voice_question (reference);
CREATE INDEX voice_question_person ON voice_question (person_id);
CREATE INDEX voice_question_office ON voice_question (office_id, answered_at, asked_at);
CREATE INDEX voice_question_age ON voice_question (asked_at);
