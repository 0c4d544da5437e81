-- For whom the action was recorded; `customer_id` is whom they were merged into. Never empty.
ALTER TABLE action ADD COLUMN told_customer_id BIGINT REFERENCES customer (id);
UPDATE action SET told_customer_id = customer_id;
CREATE INDEX action_told ON action (told_customer_id);
