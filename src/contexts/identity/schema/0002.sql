-- How a session's holder signed in: methods of RFC 8176, blank-separated.
ALTER TABLE session ADD COLUMN methods TEXT NOT NULL DEFAULT '';

-- A person's authenticator app; pending until a code has shown that it works.
CREATE TABLE totp (
    account_id TEXT PRIMARY KEY,
    secret_sealed TEXT NOT NULL,
    step BIGINT,                        -- of the last code used
    enrolled_at BIGINT NOT NULL,
    confirmed_at BIGINT
);

-- Codes on paper for whoever loses the app; gone when used.
CREATE TABLE recovery_code (
    account_id TEXT NOT NULL,
    mac TEXT NOT NULL,
    PRIMARY KEY (account_id, mac)
);

-- The name under which an account's passkeys know it: 32 random bytes, of no meaning elsewhere.
CREATE TABLE passkey_user (
    account_id TEXT PRIMARY KEY,
    handle TEXT NOT NULL                -- base64url
);

CREATE TABLE passkey (
    credential_id TEXT PRIMARY KEY,     -- base64url
    account_id TEXT NOT NULL,
    id TEXT NOT NULL,                   -- by which its owner names and removes it
    name TEXT NOT NULL,
    public_key TEXT NOT NULL,           -- COSE_Key, base64url
    sign_count BIGINT NOT NULL,
    transports TEXT NOT NULL,           -- "internal,hybrid"
    aaguid TEXT NOT NULL,               -- make of the authenticator, hex
    is_backup_eligible BIGINT NOT NULL,
    is_backed_up BIGINT NOT NULL,
    count_fell_at BIGINT,               -- its counter went back: perhaps a copy
    created_at BIGINT NOT NULL,
    last_used_at BIGINT
);
CREATE INDEX passkey_by_account ON passkey (account_id);

-- What a passkey is asked to sign; gone when answered.
CREATE TABLE passkey_challenge (
    challenge TEXT PRIMARY KEY,         -- SHA-256 of it, hex
    purpose TEXT NOT NULL,              -- register, sign_in
    account_id TEXT,                    -- of whoever registers
    issued_at BIGINT NOT NULL
);
CREATE INDEX passkey_challenge_by_age ON passkey_challenge (issued_at);

-- The kinds of device that an account was used with, to notice a new one.
CREATE TABLE known_device (
    account_id TEXT NOT NULL,
    device TEXT NOT NULL,
    seen_at BIGINT NOT NULL,            -- first
    PRIMARY KEY (account_id, device)
);

-- Came back with nothing but the phone: the assurance level is held back until another factor shows
-- who it is (flows_recovery.cpp).
ALTER TABLE account ADD COLUMN recovered_at BIGINT;
-- No longer to be signed in to.
ALTER TABLE account ADD COLUMN closed_at BIGINT;
ALTER TABLE account ADD COLUMN closed_why TEXT;     -- deceased, by_owner
