-- A sale or a refund. Amounts of refunds are positive; `kind` gives the direction. `amount_minor` is what the document
-- writes. Where it says no net amount, `net_minor` is empty, and what the amount holds of tax follows from the shop's
-- settings whenever it is read.
CREATE TABLE orders (
  id              BIGINT       NOT NULL PRIMARY KEY,
  source          VARCHAR(80)  NOT NULL, -- plain
  number          VARCHAR(120) NOT NULL, -- plain: the document's own number, or a hash where it has none
  numbered        BOOLEAN      NOT NULL,
  kind            VARCHAR(6)   NOT NULL CHECK (kind IN ('sale', 'refund')), -- plain
  customer_id     BIGINT REFERENCES customer (id),
  ordered_on      INTEGER      NOT NULL,
  ordered_at      BIGINT,
  currency        CHAR(3)      NOT NULL, -- plain
  amount_minor    BIGINT       NOT NULL CHECK (amount_minor >= 0),
  net_minor       BIGINT       CHECK (net_minor >= 0),
  delivery_minor  BIGINT       NOT NULL,
  fee_minor       BIGINT       NOT NULL,
  refund_number   VARCHAR(120), -- plain: the number of the sale that a refund says it gives back
  refund_of       BIGINT REFERENCES orders (id),
  fingerprint     BIGINT       NOT NULL,
  run_id          BIGINT       NOT NULL,
  line            BIGINT       NOT NULL,
  UNIQUE (source, number, kind)
);
CREATE INDEX orders_customer ON orders (customer_id, ordered_on, kind, currency, net_minor, amount_minor, refund_of, id);
CREATE INDEX orders_run ON orders (run_id);
CREATE INDEX orders_refund ON orders (refund_of) WHERE refund_of IS NOT NULL;
CREATE INDEX orders_kind ON orders (customer_id) WHERE kind = 'refund';
CREATE INDEX orders_day ON orders (ordered_on, currency, kind);
CREATE TABLE order_line (
  order_id       BIGINT       NOT NULL REFERENCES orders (id),
  position       INTEGER      NOT NULL,
  product        VARCHAR(200) NOT NULL, -- plain
  sku            VARCHAR(80), -- plain
  quantity_milli BIGINT       NOT NULL,
  gross_minor    BIGINT       NOT NULL,
  PRIMARY KEY (order_id, position)
);
-- What an order was before a run changed it, kept so that the run can be undone.
CREATE TABLE order_revision (
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
CREATE INDEX order_revision_run ON order_revision (run_id);
CREATE INDEX order_revision_customer ON order_revision (customer_id);
CREATE TABLE order_revision_line (
  run_id         BIGINT       NOT NULL,
  order_id       BIGINT       NOT NULL REFERENCES orders (id),
  position       INTEGER      NOT NULL,
  product        VARCHAR(200) NOT NULL, -- plain
  sku            VARCHAR(80), -- plain
  quantity_milli BIGINT       NOT NULL,
  gross_minor    BIGINT       NOT NULL,
  PRIMARY KEY (order_id, run_id, position)
);
-- A run that told an order as it was known already: the order is that run's own once the other one is undone.
CREATE TABLE order_repeat (
  run_id     BIGINT  NOT NULL,
  order_id   BIGINT  NOT NULL REFERENCES orders (id),
  line       BIGINT  NOT NULL,
  PRIMARY KEY (order_id, run_id)
);
CREATE INDEX order_repeat_run ON order_repeat (run_id);
-- What came in by the end of the last run, so that no page has to add up every order.
CREATE TABLE order_takings (
  named        BOOLEAN    NOT NULL,
  currency     CHAR(3)    NOT NULL, -- plain
  sales        BIGINT     NOT NULL,
  refunds      BIGINT     NOT NULL,
  gross_minor  BIGINT     NOT NULL,
  net_minor    BIGINT     NOT NULL,
  PRIMARY KEY (named, currency)
);
