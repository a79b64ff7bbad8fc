-- The connected app (client_id) through which its applicant opened a case; nothing: on our own pages, or by
-- whoever acted for her.
ALTER TABLE cases_case ADD COLUMN filed_through TEXT;
