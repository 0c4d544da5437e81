CREATE TABLE import_run (
  id             BIGINT        NOT NULL PRIMARY KEY,
  public_id      VARCHAR(22)   NOT NULL UNIQUE, -- plain: random
  person_id      BIGINT REFERENCES person (id),
  file_name      VARCHAR(255)  NOT NULL, -- personal: the owner's own name of the file
  file_hash      CHAR(64)      NOT NULL, -- plain
  source         VARCHAR(80)   NOT NULL, -- plain
  header         VARCHAR(64)   NOT NULL, -- plain: fingerprint of the header
  state          VARCHAR(10)   NOT NULL CHECK (state IN ('received', 'running', 'done', 'undoing', 'undone')), -- plain
  plan           VARCHAR(8000) NOT NULL, -- plain: how the columns are read, as JSON
  bytes_total    BIGINT        NOT NULL,
  bytes_read     BIGINT        NOT NULL,
  rows_read      BIGINT        NOT NULL,
  items_read     BIGINT        NOT NULL,
  latest_on      INTEGER       NOT NULL,
  checked        BOOLEAN       NOT NULL,
  tally          VARCHAR(20000) NOT NULL, -- plain: counts, as JSON
  problem        VARCHAR(200)  NOT NULL, -- plain: why it stands still, as a key; '' where it does not
  received_at    BIGINT        NOT NULL,
  started_at     BIGINT,
  finished_at    BIGINT
);
-- The same bytes come in once, whoever drops them and however often, until they are undone.
CREATE UNIQUE INDEX import_run_once ON import_run (file_hash) WHERE state <> 'undone';
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
CREATE INDEX refused_row_reason ON refused_row (run_id, reason, line);
-- How a header was mapped the last time, so that next month's file needs no click.
CREATE TABLE header_plan (
  header    VARCHAR(64)   NOT NULL PRIMARY KEY, -- plain
  source    VARCHAR(80)   NOT NULL, -- plain
  plan      VARCHAR(8000) NOT NULL, -- plain
  saved_at  BIGINT        NOT NULL
);
