-- A person's word that a customer is the same as another. `customer.merged_into` is whoever stands at the end of such
-- links: it follows from them.
CREATE TABLE customer_link (
  customer_id        BIGINT NOT NULL PRIMARY KEY REFERENCES customer (id),
  other_customer_id  BIGINT NOT NULL REFERENCES customer (id),
  person_id          BIGINT REFERENCES person (id),
  linked_at          BIGINT NOT NULL
);
CREATE INDEX customer_link_other ON customer_link (other_customer_id);
-- A person's word that two customers are not the same. Without the other: that sales which only carry this customer's
-- name are left alone.
CREATE TABLE kept_apart (
  id                 BIGINT NOT NULL PRIMARY KEY,
  customer_id        BIGINT NOT NULL REFERENCES customer (id),
  other_customer_id  BIGINT REFERENCES customer (id),
  person_id          BIGINT REFERENCES person (id),
  decided_at         BIGINT NOT NULL
);
CREATE INDEX kept_apart_customer ON kept_apart (customer_id);
CREATE INDEX kept_apart_other ON kept_apart (other_customer_id);
