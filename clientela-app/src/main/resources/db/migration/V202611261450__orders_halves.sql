-- What each run says of an order whose shop writes it into two files, of which one tells the lines and the other what
-- the payment cost. What they say together stands in `orders`.
CREATE TABLE order_half (
  run_id            BIGINT  NOT NULL,
  order_id          BIGINT  NOT NULL REFERENCES orders (id),
  lined             BOOLEAN NOT NULL,
  told_customer_id  BIGINT REFERENCES customer (id),
  ordered_on        INTEGER NOT NULL,
  ordered_at        BIGINT,
  currency          CHAR(3) NOT NULL, -- plain
  amount_minor      BIGINT  NOT NULL,
  net_minor         BIGINT,
  delivery_minor    BIGINT  NOT NULL,
  fee_minor         BIGINT  NOT NULL,
  refund_number     VARCHAR(120), -- plain
  fingerprint       BIGINT  NOT NULL,
  line              BIGINT  NOT NULL,
  PRIMARY KEY (order_id, run_id, lined)
);
CREATE INDEX order_half_run ON order_half (run_id);
CREATE INDEX order_half_told ON order_half (told_customer_id);
CREATE TABLE order_half_line (
  run_id          BIGINT       NOT NULL,
  order_id        BIGINT       NOT NULL REFERENCES orders (id),
  position        INTEGER      NOT NULL,
  product         VARCHAR(200) NOT NULL, -- plain
  sku             VARCHAR(80), -- plain
  quantity_milli  BIGINT       NOT NULL,
  gross_minor     BIGINT       NOT NULL,
  PRIMARY KEY (order_id, run_id, position)
);
CREATE INDEX order_half_line_run ON order_half_line (run_id);
