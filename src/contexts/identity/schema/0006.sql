-- The moment at which an account that its owner wants closed is closed; nothing: she does not want it.
ALTER TABLE account ADD COLUMN closes_at BIGINT;
CREATE INDEX account_by_closing ON account (closes_at) WHERE closes_at IS NOT NULL;
