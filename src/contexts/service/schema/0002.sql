-- Service of documents (送达).

-- Her consent to electronic service, and where it reaches her.
CREATE TABLE service_consent (
    person_id TEXT PRIMARY KEY,
    given_at BIGINT NOT NULL,
    withdrawn_at BIGINT,
    channels TEXT NOT NULL,             -- in her order: "inbox,sms"
    postal TEXT NOT NULL                -- sealed JSON: where paper reaches her; empty: not said
);

-- One for each document that is issued.
CREATE TABLE service_order (
    person_id TEXT NOT NULL,
    document_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    office_id TEXT NOT NULL,
    consented BIGINT NOT NULL,          -- 1: she had agreed when it was sent
    sent_at BIGINT NOT NULL,
    arrived_at BIGINT,                  -- in the platform's box; none: she has no account
    fallback_on TEXT NOT NULL,          -- the last day before it goes on paper
    opened_at BIGINT,
    parcel TEXT NOT NULL,               -- none, no_address, ordered, accepted, collected, delivered, returned
    parcel_try BIGINT NOT NULL,         -- how many were ordered
    parcel_key TEXT NOT NULL,           -- of the one under way, as the courier knows it
    waybill TEXT NOT NULL,
    delivered_at BIGINT,
    published_on TEXT,                  -- 公告送达: its first day
    served_at BIGINT,
    how TEXT,                           -- opened, arrived, delivered, published
    receipt TEXT NOT NULL,              -- 送达回证, signed: JSON
    PRIMARY KEY (person_id, document_id)
);
CREATE UNIQUE INDEX service_order_by_document ON service_order (document_id);
CREATE INDEX service_order_by_case ON service_order (case_id);
CREATE UNIQUE INDEX service_order_by_parcel ON service_order (parcel_key) WHERE parcel_key <> '';
