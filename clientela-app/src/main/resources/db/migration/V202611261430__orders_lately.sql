-- Finds the newest sales that count without a look at the orders themselves.
DROP INDEX orders_day;
CREATE INDEX orders_day ON orders (ordered_on, currency, kind, counted, id);
