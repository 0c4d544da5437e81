-- Files from before are looked through as those that come from now on.
INSERT INTO job (id, kind, payload, state, run_after_at, attempts, created_at)
SELECT 1001, 'intake.expire', '', 'waiting', 0, 0, 0 FROM shop;
