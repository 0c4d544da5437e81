-- Whom a document names stays beside whose the order or payment is: `customer_id` is whoever they were merged into.
ALTER TABLE orders ADD COLUMN told_customer_id BIGINT REFERENCES customer (id);
UPDATE orders SET told_customer_id = customer_id;
CREATE INDEX orders_told ON orders (told_customer_id);
ALTER TABLE order_payment ADD COLUMN told_customer_id BIGINT REFERENCES customer (id);
UPDATE order_payment SET told_customer_id = customer_id;
CREATE INDEX order_payment_told ON order_payment (told_customer_id);
ALTER TABLE order_revision RENAME COLUMN customer_id TO told_customer_id;
ALTER TABLE order_so_far RENAME COLUMN customer_id TO told_customer_id;
-- Whose the orders of a merged customer are now, for those that are still to come.
CREATE TABLE order_holder (
  told_customer_id  BIGINT NOT NULL PRIMARY KEY,
  customer_id       BIGINT NOT NULL
);
