-- What is handed out (codes, tokens, request addresses) is held as SHA-256 only.

-- Connected apps. Their metadata as registered, JSON (app.h).
CREATE TABLE openid_app (
    client_id TEXT PRIMARY KEY,
    state TEXT NOT NULL,                -- draft, in_review, approved, refused, suspended
    owner TEXT NOT NULL,                -- account id of the staff member who answers for it
    office_id TEXT NOT NULL,
    metadata TEXT NOT NULL,             -- what is under review or at work
    note TEXT NOT NULL,                 -- the reviewer's
    fetched_keys TEXT,                  -- the JWKS found at its jwks_uri
    fetched_at BIGINT,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX openid_app_by_office ON openid_app (office_id);

CREATE TABLE openid_app_secret (
    client_id TEXT NOT NULL,
    id TEXT NOT NULL,
    hash TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (client_id, id)
);

-- Counts changes of apps, so that every node knows when to read them again.
CREATE TABLE openid_app_version (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL
);
INSERT INTO openid_app_version (id, version) VALUES (1, 1);

-- What a person has agreed that an app may have.
CREATE TABLE openid_consent (
    person_id TEXT NOT NULL,
    client_id TEXT NOT NULL,
    scopes TEXT NOT NULL,               -- blank-separated
    claims TEXT NOT NULL,               -- single claims, blank-separated
    subject TEXT NOT NULL,              -- as the app knows her
    given_at BIGINT NOT NULL,
    PRIMARY KEY (person_id, client_id)
);
CREATE INDEX openid_consent_by_subject ON openid_consent (client_id, subject);

-- One sign-in to one app: what its codes and tokens stand on.
CREATE TABLE openid_authorization (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL,
    client_id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    session_id TEXT NOT NULL,
    scopes TEXT NOT NULL,
    claims TEXT NOT NULL,               -- the claims parameter, JSON
    resources TEXT NOT NULL,            -- blank-separated
    level BIGINT NOT NULL,
    methods TEXT NOT NULL,
    strength BIGINT NOT NULL,
    signed_in_at BIGINT NOT NULL,
    begun_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL,
    revoked_at BIGINT
);
CREATE INDEX openid_authorization_by_person ON openid_authorization (person_id, client_id);
CREATE INDEX openid_authorization_by_session ON openid_authorization (session_id);

CREATE TABLE openid_code (
    hash TEXT PRIMARY KEY,
    authorization_id TEXT NOT NULL,
    client_id TEXT NOT NULL,
    redirect_uri TEXT NOT NULL,
    redirect_uri_was_sent BIGINT NOT NULL,
    challenge TEXT NOT NULL,            -- of PKCE, S256; empty: none was sent
    nonce TEXT NOT NULL,
    jkt TEXT NOT NULL,                  -- the key that it is bound to; empty: none
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX openid_code_by_age ON openid_code (expires_at);

CREATE TABLE openid_refresh_token (
    hash TEXT PRIMARY KEY,
    authorization_id TEXT NOT NULL,
    client_id TEXT NOT NULL,
    jkt TEXT NOT NULL,
    issued_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT,
    replaced_at BIGINT                  -- rotated: whoever shows it again is a thief, or was robbed
);
CREATE INDEX openid_refresh_token_by_authorization ON openid_refresh_token (authorization_id);
CREATE INDEX openid_refresh_token_by_age ON openid_refresh_token (expires_at);

-- Access tokens that were taken back one by one, until they would have ended.
CREATE TABLE openid_revoked_token (
    token_id TEXT PRIMARY KEY,
    expires_at BIGINT NOT NULL
);
CREATE INDEX openid_revoked_token_by_age ON openid_revoked_token (expires_at);

-- Proofs and assertions that serve once, until they would have ended.
CREATE TABLE openid_seen (
    hash TEXT PRIMARY KEY,
    expires_at BIGINT NOT NULL
);
CREATE INDEX openid_seen_by_age ON openid_seen (expires_at);

-- Pushed authorization requests (RFC 9126).
CREATE TABLE openid_pushed_request (
    hash TEXT PRIMARY KEY,
    client_id TEXT NOT NULL,
    request TEXT NOT NULL,              -- its parameters as a form, sealed
    jkt TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX openid_pushed_request_by_age ON openid_pushed_request (expires_at);

-- What waits for a person's word on another screen: devices (RFC 8628) and CIBA.
CREATE TABLE openid_waiting (
    hash TEXT PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,            -- by which the person's pages name it
    kind TEXT NOT NULL,                 -- device, backchannel
    client_id TEXT NOT NULL,
    user_code_hash TEXT UNIQUE,         -- devices
    person_id TEXT,                     -- CIBA: who is asked; devices: who answered
    scopes TEXT NOT NULL,
    acr_values TEXT NOT NULL,
    resources TEXT NOT NULL,
    binding_message TEXT NOT NULL,
    state TEXT NOT NULL,                -- pending, approved, denied, redeemed
    authorization_id TEXT,
    interval_s BIGINT NOT NULL,
    polled_at BIGINT,
    begun_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX openid_waiting_by_person ON openid_waiting (person_id, state);
CREATE INDEX openid_waiting_by_age ON openid_waiting (expires_at);
