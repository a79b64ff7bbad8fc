-- By what right a seal's holder (made_by) made it, who suspended it, and by what she lost the right to it.
-- Of those from before this step the right is not known: they are treated as an agent's. What was suspended
-- may have been by the representative: he alone takes it off.
ALTER TABLE certificates_seal ADD COLUMN made_as TEXT NOT NULL DEFAULT 'agent';  -- agent, representative
ALTER TABLE certificates_seal ADD COLUMN held_by TEXT;      -- holder, representative, platform: of its suspension
ALTER TABLE certificates_seal ADD COLUMN lost_by TEXT;      -- agency_over, representative_left, account_closed, legal_person_lapsed
UPDATE certificates_seal SET held_by = 'representative' WHERE state = 'suspended';
CREATE INDEX certificates_seal_by_holder ON certificates_seal (made_by);
