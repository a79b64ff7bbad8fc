-- Where connected apps want to hear of their cases. Secrets are encrypted (FieldCipher): we sign with them.
CREATE TABLE apps_endpoint (
    client_id TEXT NOT NULL,
    id TEXT NOT NULL,
    url TEXT NOT NULL,
    events TEXT NOT NULL,               -- types, separated by blanks
    description TEXT NOT NULL,
    state TEXT NOT NULL,                -- active, suspended, disabled
    secret TEXT NOT NULL,
    old_secret TEXT NOT NULL,           -- signs beside it until old_until; empty: none
    old_until BIGINT,
    registered_by TEXT NOT NULL,        -- account
    registered_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    disabled_why TEXT NOT NULL,         -- gone, unreachable
    PRIMARY KEY (client_id, id)
);

-- What an app is told: nothing personal. position: of the journal's entry.
CREATE TABLE apps_event (
    client_id TEXT NOT NULL,
    position BIGINT NOT NULL,
    id TEXT NOT NULL,
    at BIGINT NOT NULL,
    type TEXT NOT NULL,
    case_id TEXT NOT NULL,              -- empty: a test
    number TEXT NOT NULL,
    state TEXT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (client_id, position)
);
CREATE INDEX apps_event_by_age ON apps_event (at);

-- An event on its way to an endpoint. state: waiting (for its turn), ordered, delivered.
CREATE TABLE apps_delivery (
    client_id TEXT NOT NULL,
    endpoint_id TEXT NOT NULL,
    position BIGINT NOT NULL,
    case_id TEXT NOT NULL,
    state TEXT NOT NULL,
    round BIGINT NOT NULL,              -- of orders: a new one after the last was given up
    made_at BIGINT NOT NULL,
    delivered_at BIGINT,
    status BIGINT,                      -- HTTP, of the answer that counted
    PRIMARY KEY (client_id, endpoint_id, position)
);
CREATE INDEX apps_delivery_by_state ON apps_delivery (client_id, endpoint_id, state, position);
CREATE INDEX apps_delivery_by_age ON apps_delivery (made_at);
