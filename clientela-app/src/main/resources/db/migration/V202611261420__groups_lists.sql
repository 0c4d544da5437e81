-- Groups that people saved: a rule that is asked whenever somebody looks, or a list that was fixed on a day and the rule
-- it came from.
CREATE TABLE customer_group (
  id          BIGINT        NOT NULL PRIMARY KEY,
  public_id   VARCHAR(22)   NOT NULL UNIQUE, -- plain: random
  name        VARCHAR(60)   NOT NULL, -- personal: whatever the owner writes
  rule        VARCHAR(6000) NOT NULL, -- personal: conditions as JSON, with places, tags and searched words
  fixed_on    INTEGER,
  person_id   BIGINT REFERENCES person (id),
  created_at  BIGINT        NOT NULL
);
-- Whom a fixed list holds. `told_customer_id` is who was put on it; `customer_id` is who they are since merges.
CREATE TABLE customer_group_member (
  group_id          BIGINT NOT NULL REFERENCES customer_group (id),
  told_customer_id  BIGINT NOT NULL REFERENCES customer (id),
  customer_id       BIGINT NOT NULL REFERENCES customer (id),
  PRIMARY KEY (group_id, told_customer_id)
);
CREATE INDEX customer_group_member_now ON customer_group_member (group_id, customer_id);
CREATE INDEX customer_group_member_told ON customer_group_member (told_customer_id);
CREATE INDEX customer_group_member_customer ON customer_group_member (customer_id);
