-- What the journal says of each case and rating; made again from the journal at will.
CREATE TABLE supervision_case (
    case_id TEXT PRIMARY KEY,
    item_id TEXT NOT NULL,
    office_id TEXT NOT NULL,
    organisation TEXT NOT NULL,
    city TEXT NOT NULL,
    division TEXT NOT NULL,
    state TEXT NOT NULL,
    submitted_on TEXT,
    ended_on TEXT,
    due_date TEXT,
    on_time BIGINT
);
CREATE INDEX supervision_case_by_day ON supervision_case (submitted_on, city);

CREATE TABLE supervision_rating (
    entry_id TEXT PRIMARY KEY,
    organisation TEXT NOT NULL,
    city TEXT NOT NULL,
    division TEXT NOT NULL,
    given_on TEXT NOT NULL,
    grade BIGINT NOT NULL
);
