-- Which block an entry is sealed in: asked by whoever proves a single entry (proof.h).
CREATE INDEX journal_block_last ON journal_block (last_position);
