-- Who sends bills: recognised by `matched`, the tax id where there is one, else the name.
CREATE TABLE supplier (
  id         BIGINT       NOT NULL PRIMARY KEY,
  public_id  VARCHAR(22)  NOT NULL UNIQUE, -- plain: random
  matched    VARCHAR(220) NOT NULL UNIQUE, -- personal
  name       VARCHAR(200) NOT NULL, -- personal
  tax_id     VARCHAR(40), -- personal
  category   VARCHAR(10) CHECK (category IN ('goods', 'delivery', 'fees', 'other')) -- plain: what the owner decided
);
-- A bill or a credit as one run told it. Of several runs that told the same (source, number) the row made last holds;
-- the others wait for the day when it is undone. Amounts are positive; `kind` gives the direction.
CREATE TABLE bill (
  id           BIGINT       NOT NULL PRIMARY KEY,
  run_id       BIGINT       NOT NULL,
  source       VARCHAR(80)  NOT NULL, -- plain
  number       VARCHAR(120) NOT NULL, -- plain
  kind         VARCHAR(6)   NOT NULL CHECK (kind IN ('bill', 'credit')), -- plain
  supplier_id  BIGINT       NOT NULL REFERENCES supplier (id),
  billed_on    INTEGER      NOT NULL,
  currency     CHAR(3)      NOT NULL, -- plain
  gross_minor  BIGINT       NOT NULL CHECK (gross_minor >= 0),
  net_minor    BIGINT       NOT NULL CHECK (net_minor >= 0),
  content      VARCHAR(64)  NOT NULL, -- plain: a hash, by which two tellings are told apart
  line         BIGINT       NOT NULL,
  UNIQUE (source, number, run_id)
);
CREATE INDEX bill_held ON bill (source, number, id);
CREATE INDEX bill_day ON bill (billed_on);
CREATE INDEX bill_supplier ON bill (supplier_id, billed_on);
CREATE INDEX bill_run ON bill (run_id);
-- What a bill is for. `net_minor` is below zero where the line takes something off.
CREATE TABLE bill_line (
  bill_id         BIGINT       NOT NULL REFERENCES bill (id),
  position        INTEGER      NOT NULL,
  text            VARCHAR(200) NOT NULL, -- personal: suppliers write what they like
  sku             VARCHAR(80), -- plain
  quantity_milli  BIGINT       NOT NULL,
  net_minor       BIGINT       NOT NULL,
  PRIMARY KEY (bill_id, position)
);
-- What a product costs, as the owner confirmed it: so much for so many thousandths of a piece.
CREATE TABLE product_cost (
  supplier_id     BIGINT       NOT NULL REFERENCES supplier (id),
  product         VARCHAR(210) NOT NULL, -- plain: the supplier's number of it, else its text
  currency        CHAR(3)      NOT NULL, -- plain
  net_minor       BIGINT       NOT NULL,
  quantity_milli  BIGINT       NOT NULL CHECK (quantity_milli > 0),
  confirmed_at    BIGINT       NOT NULL,
  PRIMARY KEY (supplier_id, product)
);
