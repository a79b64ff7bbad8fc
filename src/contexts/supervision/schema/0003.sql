CREATE INDEX supervision_case_by_item ON supervision_case (item_id);
