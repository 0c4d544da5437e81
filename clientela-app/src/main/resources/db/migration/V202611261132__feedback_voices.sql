-- A review, an answer or a request as one run told it. Of several runs that told the same (source, number) the row made
-- last holds; the others wait for the day when it is undone. `told_customer_id` is who the document named,
-- `customer_id` whom they were merged into.
CREATE TABLE voice (
  id                BIGINT         NOT NULL PRIMARY KEY,
  run_id            BIGINT         NOT NULL,
  source            VARCHAR(80)    NOT NULL, -- plain
  number            VARCHAR(120)   NOT NULL, -- plain: the source's own, or a hash of what was said
  kind              VARCHAR(10)    NOT NULL CHECK (kind IN ('review', 'answer', 'request')), -- plain
  told_customer_id  BIGINT REFERENCES customer (id),
  customer_id       BIGINT REFERENCES customer (id),
  said_on           INTEGER        NOT NULL,
  said_at           BIGINT,
  rating_given      INTEGER,
  rating_least      INTEGER,
  rating_most       INTEGER,
  title             VARCHAR(300)   NOT NULL, -- personal
  text              VARCHAR(10000) NOT NULL, -- personal
  minutes           INTEGER        NOT NULL CHECK (minutes >= 0),
  order_number      VARCHAR(120), -- plain
  author            VARCHAR(200)   NOT NULL, -- personal
  content           CHAR(64)       NOT NULL, -- plain: a hash, by which two tellings are told apart
  line              BIGINT         NOT NULL,
  UNIQUE (source, number, run_id)
);
CREATE INDEX voice_held ON voice (source, number, id);
CREATE INDEX voice_customer ON voice (customer_id, said_on);
CREATE INDEX voice_told ON voice (told_customer_id);
CREATE INDEX voice_run ON voice (run_id);
