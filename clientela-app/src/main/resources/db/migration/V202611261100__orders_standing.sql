-- Whether an order counts: one that was called off does not, nor does the paper of a sale that another source tells.
-- Recomputed at the end of every run and of every undo.
ALTER TABLE orders ADD COLUMN counted BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE orders ADD COLUMN paper_of BIGINT REFERENCES orders (id);
DROP INDEX orders_customer;
CREATE INDEX orders_customer
  ON orders (customer_id, ordered_on, kind, currency, net_minor, amount_minor, refund_of, id, counted);
CREATE INDEX orders_paper ON orders (paper_of) WHERE paper_of IS NOT NULL;
CREATE INDEX orders_off ON orders (id) WHERE NOT counted AND paper_of IS NULL;
-- That an order was called off, a row for each run that says so. The order may come before, after, or never.
CREATE TABLE order_cancellation (
  source       VARCHAR(80)  NOT NULL, -- plain
  number       VARCHAR(120) NOT NULL, -- plain
  run_id       BIGINT       NOT NULL,
  cancelled_on INTEGER      NOT NULL,
  line         BIGINT       NOT NULL,
  PRIMARY KEY (source, number, run_id)
);
CREATE INDEX order_cancellation_run ON order_cancellation (run_id);
-- What each run says was given back of a sale so far. The greatest amount stands in `orders`.
CREATE TABLE order_so_far (
  run_id          BIGINT  NOT NULL,
  order_id        BIGINT  NOT NULL REFERENCES orders (id),
  customer_id     BIGINT REFERENCES customer (id),
  ordered_on      INTEGER NOT NULL,
  ordered_at      BIGINT,
  currency        CHAR(3) NOT NULL, -- plain
  amount_minor    BIGINT  NOT NULL,
  net_minor       BIGINT,
  delivery_minor  BIGINT  NOT NULL,
  fee_minor       BIGINT  NOT NULL,
  refund_number   VARCHAR(120), -- plain
  fingerprint     BIGINT  NOT NULL,
  line            BIGINT  NOT NULL,
  PRIMARY KEY (order_id, run_id)
);
CREATE INDEX order_so_far_run ON order_so_far (run_id);
CREATE INDEX order_so_far_customer ON order_so_far (customer_id);
INSERT INTO order_so_far (run_id, order_id, customer_id, ordered_on, ordered_at, currency, amount_minor, net_minor,
  delivery_minor, fee_minor, refund_number, fingerprint, line)
SELECT run_id, id, customer_id, ordered_on, ordered_at, currency, amount_minor, net_minor,
  delivery_minor, fee_minor, refund_number, fingerprint, line
FROM orders WHERE kind = 'refund' AND refund_number = number;
