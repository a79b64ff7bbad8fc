-- Every version of an office's own words; one that is taken back is a version, too.
CREATE TABLE service_template_version (
    office_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    version BIGINT NOT NULL,
    title TEXT NOT NULL,                -- both empty: the standard words were used again
    body TEXT NOT NULL,
    changed_by TEXT NOT NULL,           -- account id
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (office_id, item_id, kind, version)
);
INSERT INTO service_template_version
    (office_id, item_id, kind, version, title, body, changed_by, changed_at)
    SELECT office_id, item_id, kind, version, title, body, changed_by, changed_at
    FROM service_template;

-- Who opened it: a person's id, of an agent where a legal person is the addressee.
ALTER TABLE service_order ADD COLUMN opened_by TEXT;
-- How long the courier is waited for: its last day.
ALTER TABLE service_order ADD COLUMN parcel_due_on TEXT;
CREATE INDEX service_order_of_office ON service_order (office_id, parcel) WHERE served_at IS NULL;

-- Where text messages go, where a legal person agreed: sealed; empty: nowhere.
ALTER TABLE service_consent ADD COLUMN mobile TEXT NOT NULL DEFAULT '';
