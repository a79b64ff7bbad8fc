-- What an item will be from a day on: suspended or abolished by itself; nothing where that is not planned.
ALTER TABLE catalogue_standing ADD COLUMN planned TEXT;
ALTER TABLE catalogue_standing ADD COLUMN planned_from TEXT;
ALTER TABLE catalogue_standing ADD COLUMN planned_until TEXT;
ALTER TABLE catalogue_standing ADD COLUMN planned_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE catalogue_standing ADD COLUMN planned_by TEXT NOT NULL DEFAULT '';

-- Every account that wrote the edition, with a blank between: none of them reviews it.
ALTER TABLE catalogue_edition ADD COLUMN authors TEXT NOT NULL DEFAULT '';

-- Which office changed what it says for itself; empty for a change at the source.
ALTER TABLE catalogue_change ADD COLUMN office TEXT NOT NULL DEFAULT '';
