-- 秒批: items of which nothing is decided by rule anywhere, until the province says so again.
CREATE TABLE cases_automation_province (
    item_id TEXT PRIMARY KEY,
    stopped_at BIGINT NOT NULL,
    stopped_by TEXT NOT NULL,          -- account id
    reason TEXT NOT NULL
);
-- What the sample came to of an item in the whole province.
CREATE INDEX cases_instant_inspected ON cases_instant (item_id, inspection) WHERE inspection <> 'none';
