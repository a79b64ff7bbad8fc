-- Whose case it is may be a legal person: person_id then holds its id. Who opened it, when it was not the
-- applicant herself, and on what ground.
ALTER TABLE cases_case ADD COLUMN applicant TEXT NOT NULL DEFAULT 'person';   -- person, legal_person
ALTER TABLE cases_case ADD COLUMN filed_by TEXT;                              -- account id
ALTER TABLE cases_case ADD COLUMN authority TEXT;                             -- "mandate:<id>"
