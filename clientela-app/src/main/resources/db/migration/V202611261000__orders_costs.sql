-- The few orders that cost delivery or a fee, found without reading all the others.
CREATE INDEX orders_cost ON orders (customer_id, ordered_on, id) WHERE delivery_minor <> 0 OR fee_minor <> 0;
