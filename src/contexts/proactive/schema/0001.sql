-- What a person, or a legal person, allowed and asked for. owner_id: of ours, 36 characters; those
-- of persons and of legal persons never meet.
CREATE TABLE proactive_setting (
    owner_id TEXT PRIMARY KEY,
    profiling BIGINT,                   -- 1 allowed, 0 not; nothing: never asked
    off_kinds TEXT NOT NULL,            -- reminders that she does not want: "life_event,deadline"
    changed_at BIGINT NOT NULL
);

-- Attributes that are not used.
CREATE TABLE proactive_hidden (
    owner_id TEXT NOT NULL,
    attribute TEXT NOT NULL,            -- "born", "child:<id>"
    at BIGINT NOT NULL,
    PRIMARY KEY (owner_id, attribute)
);

-- "Not this".
CREATE TABLE proactive_dismissal (
    owner_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (owner_id, item_id)
);

CREATE TABLE proactive_subscription (
    owner_id TEXT NOT NULL,
    kind TEXT NOT NULL,                 -- theme, item, office
    target TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (owner_id, kind, target)
);
CREATE INDEX proactive_subscription_by_target ON proactive_subscription (kind, target, owner_id);

-- What was told: the same event on the same occasion never again.
CREATE TABLE proactive_reminder (
    owner_id TEXT NOT NULL,             -- person
    event TEXT NOT NULL,
    occasion TEXT NOT NULL,
    kind TEXT NOT NULL,                 -- life_event, deadline, subscription
    item_id TEXT NOT NULL,
    at BIGINT NOT NULL,
    code TEXT NOT NULL,                 -- random; whoever has it may stop that kind
    PRIMARY KEY (owner_id, event, occasion)
);
CREATE INDEX proactive_reminder_by_code ON proactive_reminder (code);
CREATE INDEX proactive_reminder_by_day ON proactive_reminder (owner_id, at);

-- Of cases of all: after item_id so many different applicants handed in next_id.
CREATE TABLE proactive_following (
    item_id TEXT NOT NULL,
    next_id TEXT NOT NULL,
    applicants BIGINT NOT NULL,
    PRIMARY KEY (item_id, next_id)
);
