-- What customers said about being written to. Rows are added and never changed: what was recorded in error is named by
-- a further row. `customer_id` is who the document named; the ledger outlives the customer, so it leads nowhere.
CREATE TABLE consent (
  id           BIGINT       NOT NULL PRIMARY KEY,
  customer_id  BIGINT       NOT NULL,
  channel      VARCHAR(10)  NOT NULL CHECK (channel IN ('email', 'message', 'phone', 'post')), -- plain
  verdict      VARCHAR(10)  NOT NULL CHECK (verdict IN ('granted', 'withdrawn', 'error')), -- plain
  given_on     INTEGER,
  given_at     BIGINT,
  evidence     VARCHAR(500) NOT NULL, -- personal
  run_id       BIGINT       NOT NULL,
  error_of     BIGINT REFERENCES consent (id),
  recorded_at  BIGINT       NOT NULL
);
CREATE INDEX consent_customer ON consent (customer_id, channel);
CREATE INDEX consent_run ON consent (run_id);
CREATE INDEX consent_error ON consent (error_of) WHERE error_of IS NOT NULL;
-- Whose the entries of a merged customer are now, and since when.
CREATE TABLE consent_holder (
  told_customer_id  BIGINT  NOT NULL PRIMARY KEY,
  customer_id       BIGINT  NOT NULL,
  joined_on         INTEGER NOT NULL
);
CREATE INDEX consent_holder_now ON consent_holder (customer_id);
-- Addresses that must never be written to again, kept so that nobody can read them back.
CREATE TABLE suppressed_address (
  mark           CHAR(64) NOT NULL PRIMARY KEY, -- plain: HMAC-SHA-256 under the shop's own key
  suppressed_at  BIGINT   NOT NULL
);
CREATE TABLE privacy_key (
  id      INTEGER  NOT NULL PRIMARY KEY CHECK (id = 1),
  secret  CHAR(64) NOT NULL -- plain: random, 32 bytes in hex
);
