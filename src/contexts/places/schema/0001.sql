-- Divisions as they are served, and the organisations whose offices follow from them (README.md).
CREATE TABLE places_division (
    code TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    level TEXT NOT NULL,
    kind TEXT NOT NULL,
    parent TEXT,
    valid_from TEXT,
    valid_to TEXT,
    has_offices BIGINT NOT NULL
);

CREATE TABLE places_organisation (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    domain TEXT NOT NULL,
    kind TEXT NOT NULL,
    levels TEXT NOT NULL,
    city_name TEXT NOT NULL,
    county_name TEXT NOT NULL,
    district_name TEXT NOT NULL,
    township_name TEXT NOT NULL,
    pingtan_name TEXT NOT NULL,
    number BIGINT NOT NULL
);
