-- Answers what a customer said of a channel without a look at the rows.
DROP INDEX consent_customer;
CREATE INDEX consent_customer ON consent (customer_id, channel, verdict, given_on, id);
