-- When a person last had the register asked; it is asked once a day.
CREATE TABLE licences_asking (
    person_id TEXT PRIMARY KEY,
    asked_at BIGINT NOT NULL
);

-- What the register said of one type of licence. `content` is sealed, and stays what it was while
-- the register is asked again or does not answer.
CREATE TABLE licences_licence (
    person_id TEXT NOT NULL,
    licence_type TEXT NOT NULL,         -- "L001"
    round TEXT NOT NULL,                -- of the asking whose answer is awaited, or was the last
    state TEXT NOT NULL,                -- asking, found, not_found, unavailable
    content TEXT,
    fetched_at BIGINT,
    PRIMARY KEY (person_id, licence_type)
);
