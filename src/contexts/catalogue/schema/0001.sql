-- The rows of the source files as they were imported (rows.h); everybody reads the snapshot made of them.
-- The order of the files is not kept; `load` sorts.

CREATE TABLE catalogue_item (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    interactions TEXT NOT NULL,
    object TEXT NOT NULL,
    person_themes TEXT NOT NULL,
    legal_themes TEXT NOT NULL,
    org TEXT NOT NULL,
    levels TEXT NOT NULL,
    legal_limit BIGINT,
    legal_unit TEXT NOT NULL,
    promised_workdays BIGINT NOT NULL,
    instant BIGINT NOT NULL,
    visits BIGINT NOT NULL,
    fee BIGINT NOT NULL,
    fee_note TEXT NOT NULL,
    delivery BIGINT NOT NULL,
    result_licence TEXT NOT NULL,
    result_name TEXT NOT NULL,
    keywords TEXT NOT NULL,
    cross_province BIGINT NOT NULL,
    hot BIGINT NOT NULL,
    name_evidence TEXT NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE catalogue_material (
    item TEXT NOT NULL,
    seq BIGINT NOT NULL,
    name TEXT NOT NULL,
    source TEXT NOT NULL,
    required TEXT NOT NULL,
    licence TEXT NOT NULL,
    form TEXT NOT NULL,
    applies_to TEXT NOT NULL,
    PRIMARY KEY (item, seq)
);

CREATE TABLE catalogue_theme (
    id TEXT NOT NULL,
    audience TEXT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    order_ BIGINT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE catalogue_life_stage (
    id TEXT NOT NULL,
    audience TEXT NOT NULL,
    name TEXT NOT NULL,
    order_ BIGINT NOT NULL,
    themes TEXT NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE catalogue_bundle (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    object TEXT NOT NULL,
    life_stage TEXT NOT NULL,
    lead_org TEXT NOT NULL,
    source TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE catalogue_bundle_item (
    bundle TEXT NOT NULL,
    seq BIGINT NOT NULL,
    item TEXT NOT NULL,
    depends_on TEXT NOT NULL,
    required TEXT NOT NULL,
    condition TEXT NOT NULL,
    PRIMARY KEY (bundle, seq)
);

CREATE TABLE catalogue_flagship_app (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    lead_org TEXT NOT NULL,
    coverage TEXT NOT NULL,
    items TEXT NOT NULL,
    interactions TEXT NOT NULL,
    summary TEXT NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE catalogue_licence_type (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    issuer_org TEXT NOT NULL,
    domain TEXT NOT NULL,
    holder TEXT NOT NULL,
    validity TEXT NOT NULL,
    validity_days BIGINT,
    attributes TEXT NOT NULL,
    PRIMARY KEY (id)
);
