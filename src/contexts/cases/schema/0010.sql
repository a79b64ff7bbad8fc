-- 科室: how an office divides its tasks by item. The number of its plan, which rises with every change.
CREATE TABLE cases_section_plan (
    office_id TEXT NOT NULL,
    number BIGINT NOT NULL,            -- from 1
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,             -- account id
    PRIMARY KEY (office_id)
);
CREATE TABLE cases_section (
    office_id TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    place BIGINT NOT NULL,             -- in the office's order, from 0
    PRIMARY KEY (office_id, id)
);
-- An item is one section's of an office at most; those that stand nowhere are everybody's.
CREATE TABLE cases_section_item (
    office_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    section_id TEXT NOT NULL,
    PRIMARY KEY (office_id, item_id)
);
-- Who stands nowhere works in all sections.
CREATE TABLE cases_section_officer (
    office_id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    section_id TEXT NOT NULL,
    PRIMARY KEY (office_id, account_id, section_id)
);

-- A task is of its item's section: of that moment while it is open, of its last one when it has ended.
ALTER TABLE cases_task ADD COLUMN item_id TEXT NOT NULL DEFAULT '';   -- empty: ended before there were sections
ALTER TABLE cases_task ADD COLUMN section TEXT NOT NULL DEFAULT '';   -- empty: everybody's
UPDATE cases_task SET item_id = (SELECT c.item_id FROM cases_case c WHERE c.person_id = cases_task.person_id AND c.id = cases_task.case_id)
    WHERE state = 'open';
CREATE INDEX cases_task_by_section ON cases_task (office_id, section, due_on, id) WHERE state = 'open';
-- For an item that goes to another section, with what is open of it.
CREATE INDEX cases_task_by_item ON cases_task (office_id, item_id) WHERE state = 'open';
