-- What people looked for in a place and did not find: counted, never by whom. `area` is the way from
-- the province down to the division: "/350000000000/350200000000/".
CREATE TABLE discovery_wish (
    division TEXT NOT NULL,
    text TEXT NOT NULL,
    area TEXT NOT NULL,
    wanted BIGINT NOT NULL,
    first_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    answer TEXT,
    answered_by TEXT,
    answered_at BIGINT,
    PRIMARY KEY (division, text)
);
