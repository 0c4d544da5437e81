CREATE TABLE import_run (
  id             BIGINT        NOT NULL PRIMARY KEY,
  public_id      VARCHAR(22)   NOT NULL UNIQUE, -- plain: random
  person_id      BIGINT REFERENCES person (id),
  file_name      VARCHAR(255)  NOT NULL, -- personal: the owner's own name of the file
  file_hash      CHAR(64)      NOT NULL, -- plain
  source         VARCHAR(80)   NOT NULL, -- plain
  header         VARCHAR(64)   NOT NULL, -- plain: fingerprint of the header
  state          VARCHAR(10)   NOT NULL CHECK (state IN ('received', 'asking', 'running', 'done', 'undoing', 'undone', 'failed')), -- plain
  plan           VARCHAR(8000) NOT NULL, -- plain: how the columns are read, as JSON
  bytes_total    BIGINT        NOT NULL,
  bytes_read     BIGINT        NOT NULL,
  rows_read      BIGINT        NOT NULL,
  tally          VARCHAR(4000) NOT NULL, -- plain: counts, as JSON
  problem        VARCHAR(1000), -- plain: why it failed, as a key
  received_at    BIGINT        NOT NULL,
  finished_at    BIGINT
);
CREATE INDEX import_run_hash ON import_run (file_hash);
-- A row that could not be taken, kept as it came so that it can be mended and dropped again.
CREATE TABLE refused_row (
  run_id   BIGINT        NOT NULL REFERENCES import_run (id),
  line     BIGINT        NOT NULL,
  col      VARCHAR(200)  NOT NULL, -- plain: the column's title
  given    VARCHAR(500)  NOT NULL, -- personal
  reason   VARCHAR(60)   NOT NULL, -- plain: a key
  cells    VARCHAR(8000) NOT NULL, -- personal: the whole row, as JSON
  PRIMARY KEY (run_id, line)
);
-- How a header was mapped the last time, so that next month's file needs no click.
CREATE TABLE header_plan (
  header    VARCHAR(64)   NOT NULL PRIMARY KEY, -- plain
  source    VARCHAR(80)   NOT NULL, -- plain
  plan      VARCHAR(8000) NOT NULL, -- plain
  saved_at  BIGINT        NOT NULL
);
