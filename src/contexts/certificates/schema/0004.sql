-- Keys of accounts: each signs what its holder has confirmed with a passkey. What signed before keeps its certificate.
CREATE TABLE certificates_account_key (
    person_id TEXT PRIMARY KEY,
    private_key TEXT NOT NULL,          -- PKCS#8 in PEM, sealed
    certificates TEXT NOT NULL,         -- PEM: its own, then who certifies it; sealed, it names her
    made_at BIGINT NOT NULL
);

-- Who certifies keys of accounts: by the version of the installation's key.
CREATE TABLE certificates_account_issuer (
    key_version BIGINT PRIMARY KEY,
    certificate TEXT NOT NULL,          -- DER, base64
    made_at BIGINT NOT NULL
);

-- Of a signature by the key of an account: what her passkey confirmed, JSON, sealed.
ALTER TABLE certificates_signature ADD COLUMN confirmation TEXT;
