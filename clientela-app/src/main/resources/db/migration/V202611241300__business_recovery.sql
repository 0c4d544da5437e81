-- A code that lets an owner who lost the password choose a new one: once, for an hour.
CREATE TABLE recovery (
  person_id   BIGINT      NOT NULL PRIMARY KEY REFERENCES person (id),
  code_hash   VARCHAR(64) NOT NULL, -- plain: a hash
  expires_at  BIGINT      NOT NULL
);
