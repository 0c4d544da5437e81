-- Money that moved for orders told elsewhere, as each run tells it; of the runs that tell the same, the last holds.
CREATE TABLE order_payment (
  id            BIGINT       NOT NULL PRIMARY KEY,
  source        VARCHAR(80)  NOT NULL, -- plain
  number        VARCHAR(120) NOT NULL, -- plain
  run_id        BIGINT       NOT NULL,
  kind          VARCHAR(6)   NOT NULL CHECK (kind IN ('sale', 'refund')), -- plain
  order_numbers VARCHAR(600) NOT NULL, -- plain: numbers that its order may have, one a line, the likeliest first
  customer_id   BIGINT REFERENCES customer (id),
  paid_on       INTEGER      NOT NULL,
  paid_at       BIGINT,
  currency      CHAR(3)      NOT NULL, -- plain
  amount_minor  BIGINT       NOT NULL CHECK (amount_minor >= 0),
  fee_minor     BIGINT       NOT NULL CHECK (fee_minor >= 0),
  line          BIGINT       NOT NULL,
  order_id      BIGINT REFERENCES orders (id),
  by_number     BOOLEAN      NOT NULL,
  UNIQUE (source, number, run_id)
);
CREATE INDEX order_payment_run ON order_payment (run_id);
CREATE INDEX order_payment_customer ON order_payment (customer_id);
CREATE INDEX order_payment_order ON order_payment (order_id) WHERE order_id IS NOT NULL;
-- What a till took on a day, without names, as each run tells it; the last holds.
CREATE TABLE order_till (
  source           VARCHAR(80)  NOT NULL, -- plain
  number           VARCHAR(120) NOT NULL, -- plain
  run_id           BIGINT       NOT NULL,
  till_on          INTEGER      NOT NULL,
  currency         CHAR(3)      NOT NULL, -- plain
  gross_minor      BIGINT       NOT NULL,
  net_minor        BIGINT       NOT NULL,
  receipts         INTEGER      NOT NULL,
  electronic_minor BIGINT,
  line             BIGINT       NOT NULL,
  PRIMARY KEY (source, number, run_id)
);
CREATE INDEX order_till_run ON order_till (run_id);
-- What is left of the tills' days, as of the last run, once the sales in them that are told one by one are taken out.
CREATE TABLE order_till_rest (
  currency    CHAR(3) NOT NULL PRIMARY KEY, -- plain
  receipts    BIGINT  NOT NULL,
  gross_minor BIGINT  NOT NULL,
  net_minor   BIGINT  NOT NULL
);
