-- item-forms.json: the form of an item, as the files last said.
CREATE TABLE catalogue_form (
    item TEXT PRIMARY KEY,
    definition TEXT NOT NULL
);
