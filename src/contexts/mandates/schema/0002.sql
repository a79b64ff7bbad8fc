-- The register is asked anew whether a guardian still is one, and a document shown at a window
-- ends a guardianship.
ALTER TABLE mandates_guardianship ADD COLUMN confirmed_at BIGINT;      -- the register's last "yes"
ALTER TABLE mandates_guardianship ADD COLUMN asked_at BIGINT;          -- a question to it is under way since
ALTER TABLE mandates_guardianship ADD COLUMN unanswered_since BIGINT;  -- the first question without an answer
ALTER TABLE mandates_guardianship ADD COLUMN warned_at BIGINT;         -- when the guardian was told of that
ALTER TABLE mandates_guardianship ADD COLUMN ended_at BIGINT;
ALTER TABLE mandates_guardianship ADD COLUMN ended_why TEXT;           -- by_register, custody_changed …
ALTER TABLE mandates_guardianship ADD COLUMN document_sealed TEXT;     -- number of the document that ended it
UPDATE mandates_guardianship SET confirmed_at = decided_at WHERE state = 'confirmed';
