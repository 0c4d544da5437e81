-- The sales that a refund names, where it names several, in its order and as each run tells it; the last holds.
CREATE TABLE order_named (
  source       VARCHAR(80)  NOT NULL, -- plain
  number       VARCHAR(120) NOT NULL, -- plain: of the refund
  run_id       BIGINT       NOT NULL,
  position     INTEGER      NOT NULL,
  sale_number  VARCHAR(120) NOT NULL, -- plain
  PRIMARY KEY (source, number, run_id, position)
);
CREATE INDEX order_named_run ON order_named (run_id);
-- What of such a refund comes off which sale. Recomputed at the end of every run and of every undo.
CREATE TABLE order_share (
  order_id     BIGINT NOT NULL REFERENCES orders (id),
  sale_id      BIGINT NOT NULL REFERENCES orders (id),
  gross_minor  BIGINT NOT NULL,
  net_minor    BIGINT NOT NULL,
  PRIMARY KEY (order_id, sale_id)
);
CREATE INDEX order_share_sale ON order_share (sale_id);
