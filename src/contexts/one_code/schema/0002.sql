-- SHA-256 of what was issued, signature and all: on line a code is compared with it, which takes a
-- hash where checking the signature takes a hundred.
ALTER TABLE one_code_credential ADD COLUMN proof TEXT NOT NULL DEFAULT '';
