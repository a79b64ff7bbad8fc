-- Choices of a day that is not over: one of each voter for each query. `voter` is a hash under the
-- day's key; both go when the day is counted.
CREATE TABLE discovery_vote (
    day TEXT NOT NULL,
    query TEXT NOT NULL,
    voter TEXT NOT NULL,
    item TEXT NOT NULL,
    PRIMARY KEY (day, query, voter)
);
CREATE INDEX discovery_vote_voter ON discovery_vote (day, voter);

CREATE TABLE discovery_day (
    day TEXT NOT NULL,
    salt TEXT NOT NULL,
    PRIMARY KEY (day)
);

-- What the journal says of choices ("discovery.chosen"), added up; `votes` as they count on `day`.
CREATE TABLE discovery_learned (
    query TEXT NOT NULL,
    item TEXT NOT NULL,
    day TEXT NOT NULL,
    votes DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (query, item)
);

-- Whoever holds older numbers loads anew. `learned_day` is the last day that was counted.
CREATE TABLE discovery_revision (
    id BIGINT NOT NULL,
    learned BIGINT NOT NULL,
    learned_day TEXT NOT NULL,
    words BIGINT NOT NULL,
    PRIMARY KEY (id)
);
INSERT INTO discovery_revision (id, learned, learned_day, words) VALUES (1, 0, '1970-01-01', 0);

-- What the office changed in the shipped lists of words, and who proposed which changes.
CREATE TABLE discovery_word (
    kind TEXT NOT NULL,
    say TEXT NOT NULL,
    means TEXT NOT NULL,
    deed TEXT NOT NULL,
    proposal BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (kind, say, means)
);

CREATE TABLE discovery_word_proposal (
    number BIGINT NOT NULL,
    reason TEXT NOT NULL,
    changes TEXT NOT NULL,
    state TEXT NOT NULL,
    author TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    review_note TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (number)
);
CREATE INDEX discovery_word_proposal_state ON discovery_word_proposal (state, number);
