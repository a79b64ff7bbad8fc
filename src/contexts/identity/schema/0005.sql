-- A screen that waits to be signed in by a phone: shown as a QR code, confirmed by the number that
-- the screen shows beside it. Serves once, for two minutes.
CREATE TABLE screen_sign_in (
    id TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,    -- SHA-256 of what the QR code holds, hex
    key_hash TEXT NOT NULL,             -- SHA-256 of what the screen alone knows, hex
    numbers TEXT NOT NULL,              -- "17,42,88": what the phone may choose among
    number TEXT NOT NULL,               -- "42": what the screen shows
    device TEXT NOT NULL,
    address_masked TEXT NOT NULL,
    address_index TEXT NOT NULL,        -- blind: the session goes to nobody elsewhere
    state TEXT NOT NULL,                -- waiting, seen, confirmed, refused, used
    account_id TEXT,                    -- whose phone read the code first
    session_id TEXT,                    -- and in which session
    asked_at BIGINT NOT NULL
);
CREATE INDEX screen_sign_in_by_age ON screen_sign_in (asked_at);
