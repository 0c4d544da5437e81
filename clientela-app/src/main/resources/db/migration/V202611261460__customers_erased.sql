-- When what was known of somebody was destroyed. The row stays, without a name, so that their sales still count.
ALTER TABLE customer ADD COLUMN erased_at BIGINT;
CREATE INDEX customer_erased ON customer (id) WHERE erased_at IS NOT NULL;
-- By what somebody erased would be recognised again, kept so that nobody can read it back.
CREATE TABLE erased_identity (
  mark         CHAR(64) NOT NULL PRIMARY KEY, -- plain: HMAC-SHA-256 under the shop's own key
  customer_id  BIGINT   NOT NULL REFERENCES customer (id)
);
