-- What outside systems are to be asked. state: waiting, sending, answered, dead.
CREATE TABLE outbound_order (
    channel TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    id TEXT NOT NULL,
    subject TEXT NOT NULL,
    payload TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    max_attempts BIGINT NOT NULL,
    next_at BIGINT NOT NULL,
    claim TEXT NOT NULL,
    claimed_until BIGINT NOT NULL,
    last_error TEXT NOT NULL,
    placed_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (channel, idempotency_key)
);
CREATE INDEX outbound_order_waiting ON outbound_order (channel, next_at) WHERE state = 'waiting';
CREATE INDEX outbound_order_sending ON outbound_order (channel, claimed_until) WHERE state = 'sending';
CREATE INDEX outbound_order_dead ON outbound_order (id) WHERE state = 'dead';
CREATE INDEX outbound_order_answered ON outbound_order (changed_at) WHERE state = 'answered';
