-- Archived cases: one package each, in platform/files.

-- Cases whose handling is over and that wait for their package.
CREATE TABLE archive_waiting (
    person_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    due_at BIGINT NOT NULL,             -- not before; moved on when it fails
    tries BIGINT NOT NULL,
    error TEXT NOT NULL,                -- of the last try
    PRIMARY KEY (person_id, case_id)
);
CREATE INDEX archive_waiting_due ON archive_waiting (due_at);

CREATE TABLE archive_package (
    person_id TEXT NOT NULL,            -- the applicant's id
    case_id TEXT NOT NULL,
    number TEXT NOT NULL,
    item_id TEXT NOT NULL,
    office_id TEXT NOT NULL,
    outcome TEXT NOT NULL,              -- granted, granted_in_part, refused; empty: nothing was decided
    ended_at BIGINT NOT NULL,
    archived_at BIGINT NOT NULL,
    year BIGINT NOT NULL,               -- in which it ended
    retention TEXT NOT NULL,            -- permanent, years_30, years_10
    kept_until TEXT,                    -- the last day; none: for good
    on_paper BIGINT NOT NULL,           -- things that must also exist on paper
    file TEXT,                          -- none: it was destroyed
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    sm3 TEXT NOT NULL,
    state TEXT NOT NULL,                -- kept, proposed (for destruction), destroyed
    destroyed_at BIGINT,
    PRIMARY KEY (person_id, case_id)
);
CREATE INDEX archive_package_by_case ON archive_package (case_id);
CREATE INDEX archive_package_by_office ON archive_package (office_id, case_id);
CREATE INDEX archive_package_by_number ON archive_package (number);
-- Whether a file is a package: asked of each old file by the daily sweep.
CREATE INDEX archive_package_by_file ON archive_package (file) WHERE file IS NOT NULL;

-- 销毁: proposed by one archivist, settled by another.
CREATE TABLE archive_destruction (
    person_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    id TEXT NOT NULL,
    office_id TEXT NOT NULL,
    state TEXT NOT NULL,                -- proposed, approved, declined
    reason TEXT NOT NULL,
    proposed_by TEXT NOT NULL,          -- account id
    proposed_at BIGINT NOT NULL,
    note TEXT NOT NULL,
    settled_by TEXT,
    settled_at BIGINT,
    PRIMARY KEY (person_id, case_id, id)
);
CREATE INDEX archive_destruction_by_office ON archive_destruction (office_id, state, id);

-- What an inspector asks to see, of one office: one case, or an item's cases. The purpose is sealed.
CREATE TABLE archive_access (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL,           -- the inspector's
    office_id TEXT NOT NULL,
    case_id TEXT,
    item_id TEXT,
    purpose TEXT NOT NULL,
    days BIGINT NOT NULL,
    state TEXT NOT NULL,                -- asked, granted, declined, ended
    asked_at BIGINT NOT NULL,
    settled_by TEXT,
    settled_at BIGINT,
    until BIGINT                        -- granted: it ends then
);
CREATE INDEX archive_access_by_account ON archive_access (account_id, id);
CREATE INDEX archive_access_by_office ON archive_access (office_id, state, id);
