-- 异地收件: the office that received a case which another decides, and when it handed it over.
ALTER TABLE cases_case ADD COLUMN receiving_office TEXT;
ALTER TABLE cases_case ADD COLUMN handed_over_at BIGINT;
CREATE INDEX cases_case_by_reception ON cases_case (receiving_office, (COALESCE(due_date, '9999-12-31')), id)
    WHERE receiving_office IS NOT NULL;
