-- That a bill does not count: its supplier called it off, or a later bill holds its money as well. A row for each run
-- that says so; the bill may come before, after, or never.
CREATE TABLE bill_off (
  source  VARCHAR(80)  NOT NULL, -- plain
  number  VARCHAR(120) NOT NULL, -- plain
  run_id  BIGINT       NOT NULL,
  PRIMARY KEY (source, number, run_id)
);
CREATE INDEX bill_off_run ON bill_off (run_id);
