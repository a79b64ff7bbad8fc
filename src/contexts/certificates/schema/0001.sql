-- Authorities whose certificates count.
CREATE TABLE certificates_authority (
    id TEXT PRIMARY KEY,                -- SHA-256 of the certificate, hex
    key_fingerprint TEXT NOT NULL,      -- SHA-256 of its SubjectPublicKeyInfo, hex
    name TEXT NOT NULL,
    certificate TEXT NOT NULL,          -- DER, base64
    list_url TEXT NOT NULL,             -- of its revocation list; empty: none
    responder_url TEXT NOT NULL,        -- of its OCSP responder; empty: as its certificates say
    hardware_policy TEXT NOT NULL,      -- certificate policy of keys in hardware behind a PIN; or empty
    state TEXT NOT NULL,                -- trusted, suspended
    added_by TEXT NOT NULL,             -- account id, or "system"
    added_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX certificates_authority_by_key ON certificates_authority (key_fingerprint);

-- The newest revocation list of each.
CREATE TABLE certificates_list (
    authority_id TEXT PRIMARY KEY,
    list TEXT NOT NULL,                 -- DER, base64
    number TEXT NOT NULL,
    this_update BIGINT NOT NULL,
    next_update BIGINT NOT NULL,
    fetched_at BIGINT NOT NULL
);

-- What a certificate's holder is asked to sign; gone when answered.
CREATE TABLE certificates_challenge (
    ticket TEXT PRIMARY KEY,            -- SHA-256 of what only the browser that asked knows, hex
    challenge TEXT NOT NULL,
    purpose TEXT NOT NULL,              -- bind, sign_in
    account_id TEXT,                    -- of whoever binds
    issued_at BIGINT NOT NULL
);
CREATE INDEX certificates_challenge_by_age ON certificates_challenge (issued_at);

-- Certificates that persons sign in with: of their own, or of a legal person that they act for.
CREATE TABLE certificates_binding (
    person_id TEXT NOT NULL,
    id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    fingerprint TEXT NOT NULL UNIQUE,   -- SHA-256 of the certificate, hex
    certificates TEXT NOT NULL,         -- PEM with those in between, sealed: it names its holder
    uscc TEXT NOT NULL,                 -- of the legal person; empty: the person's own
    bound_at BIGINT NOT NULL,
    not_after BIGINT NOT NULL,
    last_used_at BIGINT,
    PRIMARY KEY (person_id, id)
);

-- Signatures over what was handed in: anybody can verify them without us.
CREATE TABLE certificates_signature (
    subject TEXT PRIMARY KEY,           -- "case:<id>"
    person_id TEXT NOT NULL,
    bound_to TEXT NOT NULL,             -- by which its context knows again what was signed
    text TEXT NOT NULL,                 -- the very bytes, sealed
    signature TEXT NOT NULL,            -- base64; ECDSA and SM2 in DER
    scheme TEXT NOT NULL,
    certificates TEXT NOT NULL,         -- PEM, the signer's first, sealed
    fingerprint TEXT NOT NULL,          -- of the signer's
    signed_at BIGINT NOT NULL
);
CREATE INDEX certificates_signature_by_person ON certificates_signature (person_id);

-- Electronic seals of legal persons.
CREATE TABLE certificates_seal (
    id TEXT PRIMARY KEY,
    uscc TEXT NOT NULL,
    es_id TEXT NOT NULL UNIQUE,         -- the number in the seal itself
    name TEXT NOT NULL,                 -- of the legal person
    kind TEXT NOT NULL,                 -- official, contract, finance, invoice
    state TEXT NOT NULL,                -- in_force, suspended, revoked
    fingerprint TEXT NOT NULL,          -- of the legal person's certificate that it is bound to
    picture_type TEXT NOT NULL,         -- PNG, SVG
    picture TEXT NOT NULL,              -- base64
    seal TEXT NOT NULL,                 -- SESeal in DER (GB/T 38540), base64
    made_by TEXT NOT NULL,              -- person id
    made_at BIGINT NOT NULL,
    valid_until BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    note TEXT NOT NULL
);
CREATE INDEX certificates_seal_by_uscc ON certificates_seal (uscc, made_at);

-- The certificate of each key that seals are made with.
CREATE TABLE certificates_seal_maker (
    key_version BIGINT PRIMARY KEY,
    certificate TEXT NOT NULL,          -- DER, base64
    made_at BIGINT NOT NULL
);
