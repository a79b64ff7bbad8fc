-- Authorizations are swept by age.
CREATE INDEX openid_authorization_by_age ON openid_authorization (begun_at);
