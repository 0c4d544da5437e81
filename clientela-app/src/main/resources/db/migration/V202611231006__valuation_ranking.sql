-- Every valuation that was made, with all it rests on. The newest one is shown; the others are what
-- the forecasts of the journal were made with.
CREATE TABLE valuation_run (
  id                  BIGINT           NOT NULL PRIMARY KEY,
  as_of_on            INTEGER          NOT NULL,
  finished_at         BIGINT           NOT NULL,
  model               VARCHAR(20)      NOT NULL, -- plain
  method              VARCHAR(30)      NOT NULL, -- plain
  log_likelihood      DOUBLE PRECISION NOT NULL,
  fitted              INTEGER          NOT NULL,
  seed                BIGINT           NOT NULL,
  data_hash           CHAR(64)         NOT NULL, -- plain
  software            VARCHAR(200)     NOT NULL, -- plain: versions
  settings            VARCHAR(1000)    NOT NULL, -- plain: thresholds
  currency            CHAR(3)          NOT NULL, -- plain
  margin_bp           INTEGER          NOT NULL,
  margin_low_bp       INTEGER          NOT NULL,
  margin_high_bp      INTEGER          NOT NULL,
  margin_told         BOOLEAN          NOT NULL,
  horizon_months      INTEGER          NOT NULL,
  discount_bp         INTEGER          NOT NULL,
  range_percent       INTEGER          NOT NULL,
  notes               VARCHAR(1000)    NOT NULL, -- plain: keys of texts
  flags               VARCHAR(1000)    NOT NULL, -- plain: keys of texts
  customers           INTEGER          NOT NULL,
  earned_minor        BIGINT           NOT NULL,
  expected_minor      BIGINT           NOT NULL,
  expected_low_minor  BIGINT           NOT NULL,
  expected_high_minor BIGINT           NOT NULL,
  cost_minor          BIGINT           NOT NULL,
  serving_minor       BIGINT           NOT NULL,
  at_risk_minor       BIGINT           NOT NULL,
  changed_since_on    INTEGER
);
CREATE TABLE valuation_parameter (
  valuation_id BIGINT           NOT NULL REFERENCES valuation_run (id),
  name         VARCHAR(20)      NOT NULL, -- plain
  level        DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (valuation_id, name)
);
-- How many customers of each status and tag, and what each kind of change brought.
CREATE TABLE valuation_group (
  valuation_id BIGINT      NOT NULL REFERENCES valuation_run (id),
  kind         VARCHAR(10) NOT NULL CHECK (kind IN ('status', 'tag', 'change')), -- plain
  name         VARCHAR(12) NOT NULL, -- plain
  customers    INTEGER     NOT NULL,
  minor        BIGINT      NOT NULL,
  PRIMARY KEY (valuation_id, kind, name)
);
-- The read model by which lists are searched, filtered and sorted. Rebuilt by every valuation. A
-- customer without purchases has purchase_days 0, and days that mean nothing.
CREATE TABLE customer_ranking (
  customer_id         BIGINT           NOT NULL PRIMARY KEY REFERENCES customer (id),
  public_id           VARCHAR(22)      NOT NULL, -- plain: random
  place               INTEGER          NOT NULL,
  name                VARCHAR(200)     NOT NULL, -- personal
  detail              VARCHAR(120)     NOT NULL, -- personal: where they are
  searched            VARCHAR(1000)    NOT NULL, -- personal: name, phones and addresses, lower case without accents
  status              VARCHAR(12)      NOT NULL, -- plain
  costs_a_lot         BOOLEAN          NOT NULL,
  earned_minor        BIGINT           NOT NULL,
  expected_minor      BIGINT           NOT NULL,
  expected_low_minor  BIGINT           NOT NULL,
  expected_high_minor BIGINT           NOT NULL,
  cost_minor          BIGINT           NOT NULL,
  at_risk_minor       BIGINT           NOT NULL,
  again               DOUBLE PRECISION NOT NULL,
  again_low           DOUBLE PRECISION NOT NULL,
  again_high          DOUBLE PRECISION NOT NULL,
  purchase_days       INTEGER          NOT NULL,
  own_gap_days        INTEGER          NOT NULL,
  first_on            INTEGER          NOT NULL,
  last_on             INTEGER          NOT NULL
);
CREATE UNIQUE INDEX customer_ranking_public ON customer_ranking (public_id);
CREATE INDEX customer_ranking_place ON customer_ranking (place);
CREATE INDEX customer_ranking_status ON customer_ranking (status, place);
CREATE INDEX customer_ranking_earned ON customer_ranking (earned_minor, customer_id);
CREATE INDEX customer_ranking_expected ON customer_ranking (expected_minor, customer_id);
CREATE INDEX customer_ranking_risk ON customer_ranking (at_risk_minor, customer_id);
CREATE INDEX customer_ranking_again ON customer_ranking (again, customer_id);
CREATE INDEX customer_ranking_cost ON customer_ranking (cost_minor, customer_id);
CREATE INDEX customer_ranking_last ON customer_ranking (last_on, customer_id);
-- Holds all that a search looks at, so that it need not look at the rows.
CREATE INDEX customer_ranking_name ON customer_ranking (searched, customer_id, status, costs_a_lot);
-- What one customer's page shows beyond the list, and the steps behind the figures.
CREATE TABLE customer_figure (
  customer_id    BIGINT           NOT NULL PRIMARY KEY REFERENCES customer (id),
  net_minor      BIGINT           NOT NULL,
  refunds_minor  BIGINT           NOT NULL,
  paid_minor     BIGINT           NOT NULL,
  paid_tax_minor BIGINT           NOT NULL,
  days           DOUBLE PRECISION NOT NULL,
  days_low       DOUBLE PRECISION NOT NULL,
  days_high      DOUBLE PRECISION NOT NULL,
  discounted     DOUBLE PRECISION NOT NULL,
  spend          DOUBLE PRECISION NOT NULL,
  serving        DOUBLE PRECISION NOT NULL,
  active         DOUBLE PRECISION NOT NULL,
  active_low     DOUBLE PRECISION NOT NULL,
  active_high    DOUBLE PRECISION NOT NULL,
  yearly         DOUBLE PRECISION NOT NULL,
  yearly_low     DOUBLE PRECISION NOT NULL,
  yearly_high    DOUBLE PRECISION NOT NULL
);
-- Every forecast as it was made, to be scored when its horizon ends. No customer = the whole base.
CREATE TABLE forecast (
  id            BIGINT           NOT NULL PRIMARY KEY,
  valuation_id  BIGINT           NOT NULL REFERENCES valuation_run (id),
  customer_id   BIGINT REFERENCES customer (id),
  made_on       INTEGER          NOT NULL,
  as_of_on      INTEGER          NOT NULL,
  until_on      INTEGER          NOT NULL,
  quantity      VARCHAR(10)      NOT NULL CHECK (quantity IN ('margin', 'orders', 'again')), -- plain
  currency      CHAR(3), -- plain
  mean          DOUBLE PRECISION NOT NULL,
  low           DOUBLE PRECISION NOT NULL,
  high          DOUBLE PRECISION NOT NULL
);
CREATE INDEX forecast_made ON forecast (made_on, customer_id);
CREATE INDEX forecast_customer ON forecast (customer_id);
-- The base as it looks from the end of each past month, recomputed with what is known today.
CREATE TABLE base_trend (
  as_of_on    INTEGER NOT NULL PRIMARY KEY,
  total_minor BIGINT  NOT NULL,
  low_minor   BIGINT  NOT NULL,
  high_minor  BIGINT  NOT NULL
);
