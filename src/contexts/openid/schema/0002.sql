-- When a refresh token was used is known of its authorization.
ALTER TABLE openid_refresh_token DROP COLUMN used_at;
