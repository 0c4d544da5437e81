-- What the owner says of a source: its sales are sales, or sales that a till's totals hold as well, or papers of sales
-- that another source tells. Without a row: sales.
CREATE TABLE order_source_role (
  source VARCHAR(80) NOT NULL PRIMARY KEY, -- plain
  role   VARCHAR(6)  NOT NULL CHECK (role IN ('sales', 'till', 'papers')) -- plain
);
-- Two sources, in the order of the alphabet, of which the owner says that both count.
CREATE TABLE order_source_both (
  one   VARCHAR(80) NOT NULL, -- plain
  other VARCHAR(80) NOT NULL, -- plain
  PRIMARY KEY (one, other)
);
-- Which sources each run told something of.
CREATE TABLE order_source_run (
  source VARCHAR(80) NOT NULL, -- plain
  run_id BIGINT      NOT NULL,
  PRIMARY KEY (source, run_id)
);
INSERT INTO order_source_run (source, run_id)
SELECT source, run_id FROM orders
UNION SELECT orders.source, order_repeat.run_id FROM order_repeat JOIN orders ON orders.id = order_repeat.order_id
UNION SELECT orders.source, order_revision.run_id FROM order_revision JOIN orders ON orders.id = order_revision.order_id;
-- Sales that two sources seem to tell both, as the last run left them, in the order of the alphabet.
CREATE TABLE order_source_pair (
  one         VARCHAR(80) NOT NULL, -- plain
  other       VARCHAR(80) NOT NULL, -- plain
  currency    CHAR(3)     NOT NULL, -- plain
  pairs       BIGINT      NOT NULL,
  gross_minor BIGINT      NOT NULL,
  PRIMARY KEY (one, other, currency)
);
-- What came in by the end of the last run, by source, so that no page has to add up every order. Sums of what counts,
-- and apart the sums of papers of sales counted elsewhere. No release has written the one before.
DROP TABLE order_takings;
CREATE TABLE order_takings (
  source      VARCHAR(80) NOT NULL, -- plain
  named       BOOLEAN     NOT NULL,
  currency    CHAR(3)     NOT NULL, -- plain
  counted     BOOLEAN     NOT NULL,
  sales       BIGINT      NOT NULL,
  refunds     BIGINT      NOT NULL,
  gross_minor BIGINT      NOT NULL,
  net_minor   BIGINT      NOT NULL,
  first_on    INTEGER     NOT NULL,
  last_on     INTEGER     NOT NULL,
  PRIMARY KEY (source, named, currency, counted)
);
