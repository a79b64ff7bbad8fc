-- item-variants.csv: cases of an item, as the files last said.
CREATE TABLE catalogue_variant (
    item TEXT NOT NULL,
    seq BIGINT NOT NULL,
    name TEXT NOT NULL,
    when_ TEXT NOT NULL,
    materials TEXT NOT NULL,
    PRIMARY KEY (item, seq)
);

-- item-faq.csv: what is often asked of an item.
CREATE TABLE catalogue_faq (
    item TEXT NOT NULL,
    seq BIGINT NOT NULL,
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (item, seq)
);
