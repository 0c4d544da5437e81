-- When a customer who is still one buys next, as the newest valuation expects it: half of the chance lies before the
-- middle day, a tenth before the first and after the last. 0 where there is no rhythm to tell it from.
ALTER TABLE customer_figure ADD COLUMN next_low_on INTEGER NOT NULL DEFAULT 0;
ALTER TABLE customer_figure ADD COLUMN next_on INTEGER NOT NULL DEFAULT 0;
ALTER TABLE customer_figure ADD COLUMN next_high_on INTEGER NOT NULL DEFAULT 0;
-- Of those who bought on one day only, the list of who came when.
CREATE INDEX customer_ranking_once ON customer_ranking (first_on) WHERE purchase_days = 1;
-- Who comes back and where growth comes from, as the newest valuation found it: one row, and tables of a few rows each.
CREATE TABLE growth (
  valuation_id BIGINT     NOT NULL PRIMARY KEY REFERENCES valuation_run (id),
  step         VARCHAR(8) NOT NULL CHECK (step IN ('month', 'quarter')), -- plain
  first_on     INTEGER    NOT NULL,
  regular_days INTEGER    NOT NULL
);
-- Customers by the time in which they bought first; `once` of them have one purchase day and no more.
CREATE TABLE growth_cohort (
  from_on   INTEGER NOT NULL PRIMARY KEY,
  to_on     INTEGER NOT NULL,
  customers INTEGER NOT NULL,
  once      INTEGER NOT NULL
);
-- How many of them bought again so many months or quarters later.
CREATE TABLE growth_return (
  from_on INTEGER NOT NULL REFERENCES growth_cohort (from_on),
  later   INTEGER NOT NULL,
  bought  INTEGER NOT NULL,
  PRIMARY KEY (from_on, later)
);
-- Net sales of two times of equal length, one after the other.
CREATE TABLE growth_split (
  before_on    INTEGER NOT NULL,
  from_on      INTEGER NOT NULL PRIMARY KEY,
  to_on        INTEGER NOT NULL,
  months       INTEGER NOT NULL,
  before_minor BIGINT  NOT NULL,
  after_minor  BIGINT  NOT NULL
);
CREATE TABLE growth_part (
  cause        VARCHAR(12) NOT NULL PRIMARY KEY, -- plain
  customers    INTEGER     NOT NULL,
  amount_minor BIGINT      NOT NULL,
  low_minor    BIGINT      NOT NULL,
  high_minor   BIGINT      NOT NULL
);
-- How many were at one stage when a quarter began and at another when it ended.
CREATE TABLE growth_move (
  from_on      INTEGER     NOT NULL,
  to_on        INTEGER     NOT NULL,
  before_stage VARCHAR(12) NOT NULL, -- plain
  after_stage  VARCHAR(12) NOT NULL, -- plain
  customers    INTEGER     NOT NULL,
  PRIMARY KEY (from_on, before_stage, after_stage)
);
CREATE TABLE growth_stage (
  stage     VARCHAR(12) NOT NULL PRIMARY KEY, -- plain
  customers INTEGER     NOT NULL
);
-- The share that has bought a second time so many days after the first: a point of the curve each.
CREATE TABLE growth_second (
  customers    INTEGER NOT NULL,
  came         INTEGER NOT NULL,
  horizon_days INTEGER NOT NULL PRIMARY KEY,
  half_days    INTEGER NOT NULL,
  half_low     INTEGER NOT NULL,
  half_high    INTEGER NOT NULL
);
CREATE TABLE growth_point (
  day_no  INTEGER          NOT NULL PRIMARY KEY,
  at_risk INTEGER          NOT NULL,
  share   DOUBLE PRECISION NOT NULL,
  low     DOUBLE PRECISION NOT NULL,
  high    DOUBLE PRECISION NOT NULL
);
