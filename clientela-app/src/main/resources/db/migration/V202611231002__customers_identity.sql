CREATE TABLE customer (
  id           BIGINT       NOT NULL PRIMARY KEY,
  public_id    VARCHAR(22)  NOT NULL UNIQUE, -- plain: random
  name         VARCHAR(200) NOT NULL, -- personal
  place        VARCHAR(120), -- personal
  country      CHAR(2), -- personal
  merged_into  BIGINT REFERENCES customer (id),
  run_id       BIGINT,
  created_at   BIGINT       NOT NULL
);
CREATE INDEX customer_run ON customer (run_id);
CREATE INDEX customer_merged ON customer (merged_into) WHERE merged_into IS NOT NULL;
-- What a customer is recognised by. `matched` is compared; `given` is what stood in the document.
CREATE TABLE customer_identity (
  id           BIGINT       NOT NULL PRIMARY KEY,
  customer_id  BIGINT       NOT NULL REFERENCES customer (id),
  kind         VARCHAR(10)  NOT NULL CHECK (kind IN ('external', 'tax_id', 'email', 'phone', 'name')), -- plain
  source       VARCHAR(80)  NOT NULL, -- plain: '' where the key is not the source's own
  matched      VARCHAR(500) NOT NULL, -- personal
  given        VARCHAR(254) NOT NULL, -- personal
  run_id       BIGINT
);
CREATE INDEX customer_identity_match ON customer_identity (kind, matched, source, customer_id);
CREATE INDEX customer_identity_customer ON customer_identity (customer_id);
CREATE INDEX customer_identity_run ON customer_identity (run_id);
CREATE TABLE customer_tag (
  customer_id  BIGINT      NOT NULL REFERENCES customer (id),
  tag          VARCHAR(40) NOT NULL, -- personal: whatever the owner writes
  PRIMARY KEY (customer_id, tag)
);
-- Two customers who may be one; a person decides. Without the other: sales that name nobody, but
-- whose name is this customer's.
CREATE TABLE merge_proposal (
  id                 BIGINT      NOT NULL PRIMARY KEY,
  customer_id        BIGINT      NOT NULL REFERENCES customer (id),
  other_customer_id  BIGINT REFERENCES customer (id),
  reason             VARCHAR(20) NOT NULL, -- plain
  run_id             BIGINT,
  created_at         BIGINT      NOT NULL,
  UNIQUE (customer_id, other_customer_id)
);
CREATE INDEX merge_proposal_other ON merge_proposal (other_customer_id);
CREATE INDEX merge_proposal_run ON merge_proposal (run_id);
