-- The mail address of an addressee, proven by a code.
CREATE TABLE service_mail (
    person_id TEXT PRIMARY KEY,         -- of a legal person, too
    address TEXT NOT NULL,              -- sealed
    code TEXT NOT NULL,                 -- sealed; empty: confirmed
    sent_at BIGINT NOT NULL,            -- the last code
    sends BIGINT NOT NULL,              -- codes of the day that began with counted_from
    counted_from BIGINT NOT NULL,
    tries BIGINT NOT NULL,              -- wrong ones of the last code
    confirmed_at BIGINT,
    dead_at BIGINT                      -- the server of the address does not have it
);
