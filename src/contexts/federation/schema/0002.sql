-- A link is of an account. Whose the account is identity knows, also after a window has found out
-- that it belongs to a person who was known here before.
ALTER TABLE federation_link DROP COLUMN person_id;
