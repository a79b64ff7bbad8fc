-- Whether a file is a material of any case: asked of each old file by the daily sweep.
CREATE INDEX cases_material_by_file ON cases_material (file_id) WHERE file_id IS NOT NULL;
