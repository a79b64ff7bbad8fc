-- The ladder of the plan: 0 phone, 1 the register's match, 2 a card, 3 a live face, 4 in person. What
-- was told by word alone was level 1 and is none.
UPDATE person SET level = level - 1 WHERE level > 0;
UPDATE proofing SET level = level - 1 WHERE level > 0;

ALTER TABLE proofing ADD COLUMN way TEXT NOT NULL DEFAULT 'population_register';
-- Who saw the person at a window: a staff member's account and office.
ALTER TABLE proofing ADD COLUMN seen_by TEXT;
ALTER TABLE proofing ADD COLUMN seen_at TEXT;

-- What a face must do before the camera, asked of one person; gone when answered.
CREATE TABLE face_challenge (
    challenge TEXT PRIMARY KEY,         -- SHA-256 of it, hex
    account_id TEXT NOT NULL,
    actions TEXT NOT NULL,              -- "1,2"
    consented_at BIGINT NOT NULL,       -- to the face check alone, 个人信息保护法 29
    issued_at BIGINT NOT NULL
);
CREATE INDEX face_challenge_by_age ON face_challenge (issued_at);
