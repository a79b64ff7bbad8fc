-- The keys that what lies in this database was sealed with. fingerprint tells keys apart and says nothing about them.
CREATE TABLE installation_key (
    purpose TEXT NOT NULL,
    version BIGINT NOT NULL,
    fingerprint TEXT NOT NULL,
    PRIMARY KEY (purpose, version)
);
