-- Clocks that have not rung. ring_at is due, or later when a ring failed (tries > 0).
CREATE TABLE timer (
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    due BIGINT NOT NULL,
    ring_at BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    error TEXT NOT NULL,
    PRIMARY KEY (kind, key)
);
CREATE INDEX timer_ring_at ON timer (ring_at);
CREATE INDEX timer_failing ON timer (due) WHERE tries > 0;
