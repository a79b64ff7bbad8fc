-- Of a datum that a register told for a case: which one, in its words ("居民户口簿 · 户号"), and the field of the form.
ALTER TABLE own_data_correction ADD COLUMN about TEXT;
ALTER TABLE own_data_correction ADD COLUMN field TEXT;
