-- Home asks for the three slipping away with the most at risk, of however many there are.
CREATE INDEX customer_ranking_slipping ON customer_ranking (status, at_risk_minor, customer_id)
  WHERE status = 'slipping';
