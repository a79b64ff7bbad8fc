-- The clocks of a case, line by line: what each due date is reckoned from. Whose words go with a line
-- says the event of the timeline that it belongs to.
CREATE TABLE cases_clock (
    person_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    seq BIGINT NOT NULL,
    clock TEXT NOT NULL,               -- examination, decision
    deed TEXT NOT NULL,                -- start, pause, resume, extend, stop
    at BIGINT NOT NULL,
    promised_count BIGINT,
    promised_unit TEXT,
    statutory_count BIGINT,
    statutory_unit TEXT,
    special_procedure TEXT,            -- why the decision pauses
    expected_days BIGINT,              -- and for how long the applicant was told
    clause TEXT NOT NULL,
    event_id TEXT,                     -- of cases_event
    PRIMARY KEY (person_id, case_id, seq)
);
ALTER TABLE cases_case ADD COLUMN warns_on TEXT;       -- from that day on little time is left
ALTER TABLE cases_case ADD COLUMN statutory_due TEXT;
-- What is to be reckoned anew when the holidays of a year are published.
CREATE INDEX cases_case_provisional ON cases_case (id) WHERE due_provisional = 1;

-- 延期: asked by one officer, settled by another; once.
CREATE TABLE cases_extension (
    person_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    asked_by TEXT NOT NULL,            -- account id
    working_days BIGINT NOT NULL,
    reason TEXT NOT NULL,              -- encrypted
    state TEXT NOT NULL,               -- asked, approved, declined
    settled_at BIGINT,
    settled_by TEXT,
    PRIMARY KEY (person_id, case_id)
);
