-- Answers of one customer, without a look at the rows, by what they are known.
DROP INDEX customer_identity_customer;
CREATE INDEX customer_identity_customer ON customer_identity (customer_id, kind);
