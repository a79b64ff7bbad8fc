-- item-decisions.json: by which rules an item is granted at once, as the files last said.
CREATE TABLE catalogue_decision (
    item TEXT PRIMARY KEY,
    rules TEXT NOT NULL
);
