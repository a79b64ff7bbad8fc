-- item-joint.csv: how many may apply together for an item, as the files last said.
CREATE TABLE catalogue_joint (
    item TEXT PRIMARY KEY,
    least BIGINT NOT NULL,
    most BIGINT NOT NULL
);

-- item-stand-ins.csv: which promises are taken in the place of a material.
CREATE TABLE catalogue_stand_in (
    item TEXT NOT NULL,
    seq BIGINT NOT NULL,                -- of the material
    promise BIGINT NOT NULL,
    later BIGINT NOT NULL,
    working_days BIGINT NOT NULL,
    basis TEXT NOT NULL,
    PRIMARY KEY (item, seq)
);
