CREATE TABLE shop (
  id               INTEGER      NOT NULL PRIMARY KEY CHECK (id = 1),
  name             VARCHAR(120) NOT NULL, -- plain: the business
  trade            VARCHAR(20)  NOT NULL, -- plain
  country          CHAR(2)      NOT NULL, -- plain
  currency         CHAR(3)      NOT NULL, -- plain
  zone             VARCHAR(40)  NOT NULL, -- plain
  language         VARCHAR(5)   NOT NULL, -- plain
  tax_id           VARCHAR(20), -- plain: the business
  vat_included     BOOLEAN      NOT NULL,
  vat_rate_bp      INTEGER      NOT NULL CHECK (vat_rate_bp BETWEEN 0 AND 10000),
  vat_confirmed    BOOLEAN      NOT NULL,
  margin_bp        INTEGER CHECK (margin_bp BETWEEN 0 AND 10000),
  hour_cost_minor  BIGINT       NOT NULL CHECK (hour_cost_minor >= 0),
  horizon_months   INTEGER      NOT NULL CHECK (horizon_months BETWEEN 1 AND 60),
  discount_bp      INTEGER      NOT NULL CHECK (discount_bp BETWEEN 0 AND 10000),
  range_percent    INTEGER      NOT NULL CHECK (range_percent BETWEEN 50 AND 99),
  demo             BOOLEAN      NOT NULL
);
-- Thresholds of the statuses that the owner has changed: days, or hundredths of a percent. The others keep
-- their defaults.
CREATE TABLE shop_threshold (
  name   VARCHAR(40) NOT NULL PRIMARY KEY, -- plain
  level  INTEGER     NOT NULL
);
CREATE TABLE person (
  id             BIGINT       NOT NULL PRIMARY KEY,
  public_id      VARCHAR(22)  NOT NULL UNIQUE, -- plain: random
  name           VARCHAR(120) NOT NULL, -- personal
  email          VARCHAR(254) NOT NULL UNIQUE, -- personal
  password_hash  VARCHAR(300) NOT NULL, -- personal
  role           VARCHAR(10)  NOT NULL CHECK (role IN ('owner', 'staff')), -- plain
  language       VARCHAR(5)   NOT NULL, -- plain
  created_at     BIGINT       NOT NULL,
  password_at    BIGINT       NOT NULL,
  disabled_at    BIGINT,
  last_seen_at   BIGINT
);
CREATE TABLE remembered_device (
  series      VARCHAR(64) NOT NULL PRIMARY KEY, -- plain: random
  person_id   BIGINT      NOT NULL REFERENCES person (id),
  token_hash  VARCHAR(64) NOT NULL, -- plain: a hash
  used_at     BIGINT      NOT NULL
);
CREATE TABLE audit_entry (
  id         BIGINT       NOT NULL PRIMARY KEY,
  person_id  BIGINT REFERENCES person (id),
  what       VARCHAR(40)  NOT NULL, -- plain
  detail     VARCHAR(400) NOT NULL, -- plain: counts and ids, never names
  done_at    BIGINT       NOT NULL
);
