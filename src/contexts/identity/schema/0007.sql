-- Who has no citizen's number is known by another document: type, number and birth date, JSON.
ALTER TABLE person ADD COLUMN document_sealed TEXT;
