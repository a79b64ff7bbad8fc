-- 环节时钟: what a step's clock says is read from its tasks and the case's ledger (step_clock.h); a task keeps what
-- queues and alarms go by.
ALTER TABLE cases_task DROP COLUMN own_due;
ALTER TABLE cases_task DROP COLUMN case_due;
ALTER TABLE cases_task ADD COLUMN too_late_at BIGINT;   -- of a limit in hours, the moment of due_on; nothing: its end
ALTER TABLE cases_task ADD COLUMN warns_at BIGINT;      -- three quarters of the step's own time are gone
ALTER TABLE cases_task ADD COLUMN warned_at BIGINT;     -- told so
ALTER TABLE cases_task ADD COLUMN dropped_at BIGINT;    -- needed no more
-- What fell away before is taken to have done so when the case was decided, or else at once.
UPDATE cases_task SET dropped_at = COALESCE(
        (SELECT MAX(k.at) FROM cases_clock k WHERE k.person_id = cases_task.person_id AND k.case_id = cases_task.case_id
            AND k.clock = 'decision' AND k.deed = 'stop' AND k.at >= cases_task.opened_at), opened_at)
    WHERE state = 'dropped';
