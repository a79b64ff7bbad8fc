-- Certificates that the platform had issued: from the order to the end.
CREATE TABLE certificates_issued (
    person_id TEXT NOT NULL,            -- on whose device the key is
    id TEXT NOT NULL,
    uscc TEXT,                          -- of the legal person that it names; null: the person herself
    subject_key TEXT NOT NULL,          -- "person:<id>" or "uscc:<code>": whose limits count
    pending_of TEXT UNIQUE,             -- subject_key while it is ordered: one order at a time
    state TEXT NOT NULL,                -- ordered, in_force, suspended, revoked, failed
    subject_sealed TEXT NOT NULL,       -- the name in it, JSON
    key_kind TEXT NOT NULL,
    key_fingerprint TEXT NOT NULL,      -- SHA-256 of the SubjectPublicKeyInfo, hex
    renews TEXT,                        -- the id of the one before it
    ordered_at BIGINT NOT NULL,
    failure TEXT,                       -- why it came to nothing
    serial TEXT,                        -- hex
    fingerprint TEXT,                   -- SHA-256 of the certificate, hex
    certificate_sealed TEXT,            -- PEM: it, then the authorities above
    not_before BIGINT,
    not_after BIGINT,
    since BIGINT NOT NULL,              -- of its state
    reason TEXT,                        -- of its revocation
    held_by TEXT,                       -- holder, representative, platform: of its suspension
    changes BIGINT NOT NULL,            -- of its standing: numbers the orders to the authority
    is_told BIGINT NOT NULL,            -- 1: the authority knows how it stands
    PRIMARY KEY (person_id, id)
);
CREATE INDEX certificates_issued_by_subject ON certificates_issued (subject_key, ordered_at);
CREATE INDEX certificates_issued_by_end ON certificates_issued (state, not_after);
CREATE INDEX certificates_issued_by_serial ON certificates_issued (serial);
CREATE INDEX certificates_issued_by_id ON certificates_issued (id);
