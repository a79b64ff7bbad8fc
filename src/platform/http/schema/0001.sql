-- Answers to writes that carried an Idempotency-Key, for a day, so that a client that lost the answer
-- may ask again. scope: account id, or 'anonymous'. answer: encrypted by the edge; empty while its
-- own transaction runs.
CREATE TABLE http_idempotency (
    scope TEXT NOT NULL,
    route TEXT NOT NULL,
    key TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    answer TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (scope, route, key)
);
CREATE INDEX http_idempotency_at ON http_idempotency (at);
