-- 办理环节. What a process is says process/process.h; a case keeps the one under which it was accepted.
CREATE TABLE cases_process (
    item_id TEXT NOT NULL,
    number BIGINT NOT NULL,            -- from 1; the highest is the one in force
    definition TEXT NOT NULL,          -- JSON
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,             -- account id
    PRIMARY KEY (item_id, number)
);
ALTER TABLE cases_case ADD COLUMN process_number BIGINT NOT NULL DEFAULT 0;  -- 0: the default one

-- A step of a case that waits for somebody of the office, or did.
CREATE TABLE cases_task (
    person_id TEXT NOT NULL,           -- of the case
    case_id TEXT NOT NULL,
    id TEXT NOT NULL,
    step TEXT NOT NULL,
    role TEXT NOT NULL,                -- handler, reviewer, leader
    office_id TEXT NOT NULL,
    state TEXT NOT NULL,               -- open, done, sent_back, undone, dropped
    version BIGINT NOT NULL,
    changed_by TEXT NOT NULL,          -- account id; empty: by itself
    holder TEXT,                       -- account id
    opened_at BIGINT NOT NULL,
    due_on TEXT NOT NULL,              -- 2999-12-31: nothing runs
    own_due TEXT,                      -- by the step's own limit
    case_due TEXT,                     -- of the case, when own_due was reckoned
    late_at BIGINT,                    -- told as late, and to be seen by who leads
    done_at BIGINT,
    done_by TEXT,                      -- account id
    done_for TEXT,                     -- the absent holder in whose stead
    outcome TEXT,                      -- agreed, disagreed, seen
    opinion TEXT NOT NULL,             -- encrypted
    PRIMARY KEY (person_id, case_id, id)
);
CREATE INDEX cases_task_by_id ON cases_task (id);
CREATE INDEX cases_task_by_office ON cases_task (office_id, due_on, id) WHERE state = 'open';
CREATE INDEX cases_task_by_role ON cases_task (office_id, role, due_on, id) WHERE state = 'open';
CREATE INDEX cases_task_by_step ON cases_task (office_id, step, due_on, id) WHERE state = 'open';
CREATE INDEX cases_task_by_holder ON cases_task (office_id, (COALESCE(holder, '')), due_on, id) WHERE state = 'open';

-- Cases from before wait for their decision; each has one task, which takes the case's id.
INSERT INTO cases_task (person_id, case_id, id, step, role, office_id, state, version, changed_by, opened_at, due_on, case_due, opinion)
    SELECT person_id, id, id, 'decide', 'handler', office_id, 'open', 1, '', COALESCE(accepted_at, changed_at),
        COALESCE(due_date, '2999-12-31'), due_date, ''
    FROM cases_case WHERE state IN ('accepted', 'under_review', 'suspended');

-- What officers tell each other about a case; no applicant reads it.
CREATE TABLE cases_note (
    person_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    id TEXT NOT NULL,
    at BIGINT NOT NULL,
    by_account TEXT NOT NULL,
    text TEXT NOT NULL,                -- encrypted
    PRIMARY KEY (person_id, case_id, id)
);

-- 岗位: who reviews or leads in an office, beside handling. citizen_id, encrypted: whose own matters she keeps out of.
CREATE TABLE cases_officer (
    office_id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    roles TEXT NOT NULL,               -- "reviewer,leader"
    citizen_id TEXT NOT NULL,
    PRIMARY KEY (office_id, account_id)
);

-- 代办: who acts for an officer while she is absent, both days included.
CREATE TABLE cases_deputy (
    office_id TEXT NOT NULL,
    id TEXT NOT NULL,
    absent TEXT NOT NULL,              -- account id
    deputy TEXT NOT NULL,              -- account id
    from_day TEXT NOT NULL,
    until_day TEXT NOT NULL,
    made_by TEXT NOT NULL,
    PRIMARY KEY (office_id, id)
);
CREATE INDEX cases_deputy_by_deputy ON cases_deputy (office_id, deputy);

-- 回避: an officer keeps out of a case.
CREATE TABLE cases_recusal (
    person_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    at BIGINT NOT NULL,
    reason TEXT NOT NULL,              -- encrypted
    PRIMARY KEY (person_id, case_id, account_id)
);
