-- Whether an order counts has come later than this index, from which histories are read without the rows themselves.
DROP INDEX orders_customer;
CREATE INDEX orders_customer ON orders (customer_id, ordered_on, counted, kind, currency, net_minor, amount_minor, refund_of, id);
