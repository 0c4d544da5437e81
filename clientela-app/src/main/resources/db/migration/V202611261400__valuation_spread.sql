-- How sure it is that a customer is among the most valuable, over the possible years of the shop.
ALTER TABLE customer_figure ADD COLUMN among_first DOUBLE PRECISION NOT NULL DEFAULT 0;
ALTER TABLE customer_figure ADD COLUMN among_fifth DOUBLE PRECISION NOT NULL DEFAULT 0;
-- How much of the expected margin the most promising customers bring, as the newest valuation found it. Empty while too
-- few have bought.
CREATE TABLE spread_point (
  customers INTEGER          NOT NULL PRIMARY KEY,
  share     DOUBLE PRECISION NOT NULL,
  low       DOUBLE PRECISION NOT NULL,
  high      DOUBLE PRECISION NOT NULL,
  minor     BIGINT           NOT NULL
);
-- What is expected of the customers of each status and tag, as the newest valuation found it.
CREATE TABLE group_outlook (
  kind           VARCHAR(10)      NOT NULL CHECK (kind IN ('status', 'tag', 'all')), -- plain
  name           VARCHAR(12)      NOT NULL, -- plain
  customers      INTEGER          NOT NULL,
  expected_minor BIGINT           NOT NULL,
  again          DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (kind, name)
);
