-- The queue of an office of many cases, those due first first: of one state, and of all.
DROP INDEX cases_case_by_office;
CREATE INDEX cases_case_by_state ON cases_case (office_id, state, (COALESCE(due_date, '9999-12-31')), id);
CREATE INDEX cases_case_by_due ON cases_case (office_id, (COALESCE(due_date, '9999-12-31')), id)
    WHERE state <> 'draft';
