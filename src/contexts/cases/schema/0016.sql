-- 变更代表人: whoever opened the case may hand over that she represents the others; she is one of them then, with a row of her own.
ALTER TABLE cases_applicant ADD COLUMN represents BIGINT NOT NULL DEFAULT 0;
ALTER TABLE cases_applicant ADD COLUMN offered_at BIGINT;       -- since when she is asked to represent them
