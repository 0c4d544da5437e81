CREATE TABLE valuation_run (
  id              BIGINT           NOT NULL PRIMARY KEY,
  as_of_on        INTEGER          NOT NULL,
  finished_at     BIGINT           NOT NULL,
  model           VARCHAR(20)      NOT NULL, -- plain
  method          VARCHAR(30)      NOT NULL, -- plain
  parameters      VARCHAR(1000)    NOT NULL, -- plain: of the purchase and the spend model, as JSON
  log_likelihood  DOUBLE PRECISION NOT NULL,
  seed            BIGINT           NOT NULL,
  data_hash       CHAR(64)         NOT NULL, -- plain
  software        VARCHAR(200)     NOT NULL, -- plain: versions
  settings        VARCHAR(2000)    NOT NULL, -- plain: margin, VAT, horizon, discount, range, thresholds, as JSON
  currency        CHAR(3)          NOT NULL, -- plain
  customers       INTEGER          NOT NULL,
  base            VARCHAR(4000)    NOT NULL -- plain: the figures of the whole base, as JSON
);
-- The read model by which lists are searched, filtered and sorted. Rebuilt by every revaluation.
CREATE TABLE customer_ranking (
  customer_id         BIGINT           NOT NULL PRIMARY KEY REFERENCES customer (id),
  public_id           VARCHAR(22)      NOT NULL, -- plain: random
  valuation_id        BIGINT           NOT NULL,
  place               INTEGER          NOT NULL,
  name                VARCHAR(200)     NOT NULL, -- personal
  detail              VARCHAR(120)     NOT NULL, -- personal: where they are
  searched            VARCHAR(1000)    NOT NULL, -- personal: name, phones and addresses, lower case without accents
  status              VARCHAR(12)      NOT NULL, -- plain
  costs_a_lot         BOOLEAN          NOT NULL,
  currency            CHAR(3)          NOT NULL, -- plain
  total_minor         BIGINT           NOT NULL,
  total_low_minor     BIGINT           NOT NULL,
  total_high_minor    BIGINT           NOT NULL,
  earned_minor        BIGINT           NOT NULL,
  expected_minor      BIGINT           NOT NULL,
  expected_low_minor  BIGINT           NOT NULL,
  expected_high_minor BIGINT           NOT NULL,
  cost_minor          BIGINT           NOT NULL,
  paid_minor          BIGINT           NOT NULL,
  paid_tax_minor      BIGINT           NOT NULL,
  at_risk_minor       BIGINT           NOT NULL,
  buys_again          DOUBLE PRECISION NOT NULL,
  expected_orders     DOUBLE PRECISION NOT NULL,
  orders_low          INTEGER          NOT NULL,
  orders_high         INTEGER          NOT NULL,
  purchase_days       INTEGER          NOT NULL,
  usual_gap_days      INTEGER,
  first_on            INTEGER          NOT NULL,
  last_on             INTEGER          NOT NULL,
  figures             VARCHAR(4000)    NOT NULL -- plain: the steps behind the figures, as JSON
);
CREATE INDEX customer_ranking_total ON customer_ranking (total_minor, customer_id);
CREATE INDEX customer_ranking_status ON customer_ranking (status, total_minor, customer_id);
CREATE INDEX customer_ranking_risk ON customer_ranking (at_risk_minor, customer_id);
CREATE INDEX customer_ranking_again ON customer_ranking (buys_again, customer_id);
CREATE INDEX customer_ranking_cost ON customer_ranking (cost_minor, customer_id);
CREATE INDEX customer_ranking_last ON customer_ranking (last_on, customer_id);
CREATE INDEX customer_ranking_name ON customer_ranking (searched, customer_id);
-- Every forecast as it was made, to be scored when its horizon ends. No customer = the whole base.
CREATE TABLE forecast (
  id            BIGINT      NOT NULL PRIMARY KEY,
  valuation_id  BIGINT      NOT NULL,
  customer_id   BIGINT REFERENCES customer (id),
  made_on       INTEGER     NOT NULL,
  as_of_on      INTEGER     NOT NULL,
  until_on      INTEGER     NOT NULL,
  quantity      VARCHAR(10) NOT NULL CHECK (quantity IN ('margin', 'orders', 'again')), -- plain
  currency      CHAR(3), -- plain
  mean          DOUBLE PRECISION NOT NULL,
  low           DOUBLE PRECISION NOT NULL,
  high          DOUBLE PRECISION NOT NULL
);
CREATE INDEX forecast_until ON forecast (until_on);
CREATE INDEX forecast_customer ON forecast (customer_id);
-- The base as it looks from the end of each past month, recomputed with what is known today.
CREATE TABLE base_trend (
  as_of_on    INTEGER NOT NULL PRIMARY KEY,
  valuation_id BIGINT NOT NULL,
  total_minor BIGINT  NOT NULL,
  low_minor   BIGINT  NOT NULL,
  high_minor  BIGINT  NOT NULL,
  forecast    BOOLEAN NOT NULL
);
