-- Providers of identity upstream of us.
CREATE TABLE federation_provider (
    id TEXT PRIMARY KEY,                -- stands in our addresses
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    issuer TEXT NOT NULL UNIQUE,
    client_id TEXT NOT NULL,            -- ours, there
    auth_method TEXT NOT NULL,          -- private_key_jwt, client_secret_basic, client_secret_post
    secret_sealed TEXT,
    scopes TEXT NOT NULL,               -- blank-separated
    claims TEXT NOT NULL,               -- which of its claims is what, and how far it is believed; JSON
    level BIGINT NOT NULL,              -- how far it is believed at most, 0 to 2
    state TEXT NOT NULL,                -- draft, active, suspended
    note TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);

-- A visit to a provider that has not come back; gone when it does. Values are held as SHA-256.
CREATE TABLE federation_visit (
    state_hash TEXT PRIMARY KEY,
    cookie_hash TEXT NOT NULL,          -- of the browser that left
    provider_id TEXT NOT NULL,
    purpose TEXT NOT NULL,              -- sign_in, link
    nonce TEXT NOT NULL,
    verifier_sealed TEXT NOT NULL,      -- PKCE
    next TEXT NOT NULL,                 -- a path of ours to go on to
    account_id TEXT,                    -- whose link it will be
    session_id TEXT,
    begun_at BIGINT NOT NULL
);
CREATE INDEX federation_visit_by_age ON federation_visit (begun_at);

-- A link that waits for the person's word here.
CREATE TABLE federation_wish (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL,
    session_id TEXT NOT NULL,
    provider_id TEXT NOT NULL,
    subject_index TEXT NOT NULL,
    person_sealed TEXT NOT NULL,        -- what the provider said of her, JSON
    made_at BIGINT NOT NULL
);
CREATE INDEX federation_wish_by_age ON federation_wish (made_at);

-- Whose account a subject of a provider signs in to. A subject is issuer and sub together, held as
-- a blind index.
CREATE TABLE federation_link (
    subject_index TEXT PRIMARY KEY,
    id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    provider_id TEXT NOT NULL,
    linked_at BIGINT NOT NULL,
    last_used_at BIGINT,
    UNIQUE (account_id, provider_id)
);

-- Sessions that began with a provider, for when it ends them.
CREATE TABLE federation_session (
    session_id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL,
    provider_id TEXT NOT NULL,
    subject_index TEXT NOT NULL,
    sid_index TEXT NOT NULL,            -- of the session there; empty: it said none
    said_at BIGINT NOT NULL             -- when it said so, by its own clock
);
CREATE INDEX federation_session_by_subject ON federation_session (subject_index);
CREATE INDEX federation_session_by_account ON federation_session (account_id, provider_id);
CREATE INDEX federation_session_by_sid ON federation_session (provider_id, sid_index);
