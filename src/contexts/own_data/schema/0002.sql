-- A copy is of numbered parts, so that however much there is can be fetched.
CREATE TABLE own_data_copy_file (
    person_id TEXT NOT NULL,
    copy_id TEXT NOT NULL,
    format TEXT NOT NULL,               -- json, pdf
    part BIGINT NOT NULL,               -- from 1
    parts BIGINT NOT NULL,              -- of how many
    file TEXT NOT NULL,                 -- in platform/files; the row goes when it is fetched or over
    PRIMARY KEY (person_id, copy_id, format, part)
);
-- Whether a file is a copy's: asked of each old file by the daily sweep.
CREATE INDEX own_data_copy_file_by_file ON own_data_copy_file (file);
INSERT INTO own_data_copy_file (person_id, copy_id, format, part, parts, file)
    SELECT person_id, id, 'json', 1, 1, json_file FROM own_data_copy WHERE json_file IS NOT NULL;
INSERT INTO own_data_copy_file (person_id, copy_id, format, part, parts, file)
    SELECT person_id, id, 'pdf', 1, 1, pdf_file FROM own_data_copy WHERE pdf_file IS NOT NULL;
DROP INDEX own_data_copy_by_json;
DROP INDEX own_data_copy_by_pdf;
ALTER TABLE own_data_copy DROP COLUMN json_file;
ALTER TABLE own_data_copy DROP COLUMN pdf_file;
