CREATE INDEX supervision_case_by_end ON supervision_case (ended_on, city);
