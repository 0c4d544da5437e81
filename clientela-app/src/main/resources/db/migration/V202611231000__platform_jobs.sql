-- Every VARCHAR column says what it holds: `personal` (about a person), or `plain`.
CREATE TABLE job (
  id            BIGINT       NOT NULL PRIMARY KEY,
  kind          VARCHAR(40)  NOT NULL, -- plain
  payload       VARCHAR(400) NOT NULL, -- plain: ids only
  state         VARCHAR(10)  NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')), -- plain
  run_after_at  BIGINT       NOT NULL,
  attempts      INTEGER      NOT NULL,
  last_error    VARCHAR(1000), -- plain: the kind and place of a fault, never its data
  created_at    BIGINT       NOT NULL,
  finished_at   BIGINT
);
CREATE INDEX job_state ON job (state, run_after_at);
