-- Under which edition of its item a case is handled, from submission on; 0: the one in force.
ALTER TABLE cases_case ADD COLUMN item_edition BIGINT NOT NULL DEFAULT 0;
CREATE INDEX cases_case_by_item ON cases_case (item_id, state);
