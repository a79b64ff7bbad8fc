-- Every edition of an item, from draft on. `content` is the document of content.h.
CREATE TABLE catalogue_edition (
    item TEXT NOT NULL,
    number BIGINT NOT NULL,
    state TEXT NOT NULL,
    content TEXT NOT NULL,
    note TEXT NOT NULL,
    author TEXT NOT NULL,
    author_office TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    review_note TEXT NOT NULL,
    effective_from TEXT,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    in_force_at BIGINT,
    PRIMARY KEY (item, number)
);
CREATE INDEX catalogue_edition_state ON catalogue_edition (state, changed_at);

-- Items that are not simply in use.
CREATE TABLE catalogue_standing (
    item TEXT NOT NULL,
    status TEXT NOT NULL,
    reason TEXT NOT NULL,
    until TEXT,
    by_whom TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (item)
);

-- Who wants to be told when a suspended item is back.
CREATE TABLE catalogue_waiting (
    item TEXT NOT NULL,
    person_id TEXT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (item, person_id)
);
CREATE INDEX catalogue_waiting_person ON catalogue_waiting (person_id);

-- `changes` is the number of the last catalogue_change; whoever holds an older one loads anew.
CREATE TABLE catalogue_revision (
    id BIGINT NOT NULL,
    changes BIGINT NOT NULL,
    imports BIGINT NOT NULL,
    PRIMARY KEY (id)
);
INSERT INTO catalogue_revision (id, changes, imports) VALUES (1, 0, 0);

-- data-resources.csv: stocks of the state's data, and which materials they stand in for.
CREATE TABLE catalogue_data_resource (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    holder TEXT NOT NULL,
    supplies TEXT NOT NULL,
    PRIMARY KEY (id)
);

-- What changed in what everybody reads, one line each: the feed that portals and city apps follow.
CREATE TABLE catalogue_change (
    number BIGINT NOT NULL,
    item TEXT NOT NULL,
    edition BIGINT NOT NULL,
    what TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (number)
);

-- What an office says for itself, where the source leaves it open (local.h).
CREATE TABLE catalogue_local (
    office TEXT NOT NULL,
    item TEXT NOT NULL,
    content TEXT NOT NULL,
    source_edition BIGINT NOT NULL,
    version BIGINT NOT NULL,
    by_whom TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (office, item)
);

-- What offices' own lists say, as it was last uploaded (drift.h). `materials` is a JSON list.
CREATE TABLE catalogue_reported (
    office TEXT NOT NULL,
    item TEXT NOT NULL,
    name TEXT NOT NULL,
    materials TEXT NOT NULL,
    legal_limit BIGINT,
    legal_unit TEXT NOT NULL,
    promised_workdays BIGINT NOT NULL,
    fee BIGINT NOT NULL,
    visits BIGINT NOT NULL,
    reported_at BIGINT NOT NULL,
    PRIMARY KEY (office, item)
);
