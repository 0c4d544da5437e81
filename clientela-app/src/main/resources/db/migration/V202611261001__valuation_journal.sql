-- The journal of forecasts: what a valuation said of single customers, a row each. What it said of all together stands
-- with the valuation, as does the day on which single customers were written. No release has written the one before.
ALTER TABLE valuation_run ADD COLUMN journal_on INTEGER;
ALTER TABLE valuation_run ADD COLUMN days DOUBLE PRECISION NOT NULL DEFAULT 0;
ALTER TABLE valuation_run ADD COLUMN days_low DOUBLE PRECISION NOT NULL DEFAULT 0;
ALTER TABLE valuation_run ADD COLUMN days_high DOUBLE PRECISION NOT NULL DEFAULT 0;
DROP TABLE forecast;
CREATE TABLE forecast (
  valuation_id      BIGINT           NOT NULL REFERENCES valuation_run (id),
  customer_id       BIGINT           NOT NULL REFERENCES customer (id),
  margin_minor      BIGINT           NOT NULL,
  margin_low_minor  BIGINT           NOT NULL,
  margin_high_minor BIGINT           NOT NULL,
  days              DOUBLE PRECISION NOT NULL,
  days_low          DOUBLE PRECISION NOT NULL,
  days_high         DOUBLE PRECISION NOT NULL,
  again             DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (valuation_id, customer_id)
);
CREATE INDEX forecast_customer ON forecast (customer_id);
-- How right forecasts have been, as the newest valuation found it.
CREATE TABLE evidence (
  valuation_id  BIGINT      NOT NULL PRIMARY KEY REFERENCES valuation_run (id),
  reason        VARCHAR(20) NOT NULL, -- plain
  season        VARCHAR(20) NOT NULL, -- plain
  most_share_bp INTEGER     NOT NULL,
  customers     INTEGER     NOT NULL,
  known         INTEGER     NOT NULL
);
CREATE TABLE evidence_rival (
  place          INTEGER          NOT NULL PRIMARY KEY,
  name           VARCHAR(20)      NOT NULL, -- plain
  used           BOOLEAN          NOT NULL,
  error_milli    INTEGER          NOT NULL,
  top_share_bp   INTEGER          NOT NULL,
  log_score      DOUBLE PRECISION NOT NULL,
  behind         DOUBLE PRECISION NOT NULL,
  standard_error DOUBLE PRECISION NOT NULL
);
CREATE TABLE evidence_point (
  until_on   INTEGER NOT NULL PRIMARY KEY,
  said_minor BIGINT  NOT NULL,
  low_minor  BIGINT  NOT NULL,
  high_minor BIGINT  NOT NULL,
  came_minor BIGINT  NOT NULL
);
CREATE TABLE evidence_bin (
  place     INTEGER          NOT NULL PRIMARY KEY,
  said      DOUBLE PRECISION NOT NULL,
  customers INTEGER          NOT NULL,
  bought    INTEGER          NOT NULL
);
-- How often ranges held: of the forecast recomputed as of a past day, or of the one written down then.
CREATE TABLE evidence_held (
  kind      VARCHAR(8) NOT NULL CHECK (kind IN ('hindcast', 'journal')), -- plain
  size      VARCHAR(8) NOT NULL, -- plain
  from_on   INTEGER    NOT NULL,
  until_on  INTEGER    NOT NULL,
  customers INTEGER    NOT NULL,
  held      INTEGER    NOT NULL,
  PRIMARY KEY (kind, size)
);
