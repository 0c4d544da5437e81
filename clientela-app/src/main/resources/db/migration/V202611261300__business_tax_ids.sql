-- A shop may have several tax numbers: a trader's own and the shop's, or one for each country.
ALTER TABLE shop ADD COLUMN tax_ids VARCHAR(120); -- plain: the business
UPDATE shop SET tax_ids = tax_id;
ALTER TABLE shop DROP COLUMN tax_id;
