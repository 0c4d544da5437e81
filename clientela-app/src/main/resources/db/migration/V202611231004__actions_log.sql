CREATE TABLE action (
  id           BIGINT       NOT NULL PRIMARY KEY,
  customer_id  BIGINT       NOT NULL REFERENCES customer (id),
  kind         VARCHAR(10)  NOT NULL CHECK (kind IN ('note', 'call', 'visit', 'message')), -- plain
  done_on      INTEGER      NOT NULL,
  minutes      INTEGER      NOT NULL CHECK (minutes BETWEEN 0 AND 1440),
  cost_minor   BIGINT       NOT NULL CHECK (cost_minor >= 0),
  currency     CHAR(3)      NOT NULL, -- plain
  words        VARCHAR(2000) NOT NULL, -- personal
  person_id    BIGINT REFERENCES person (id),
  recorded_at  BIGINT       NOT NULL
);
CREATE INDEX action_customer ON action (customer_id, done_on);
