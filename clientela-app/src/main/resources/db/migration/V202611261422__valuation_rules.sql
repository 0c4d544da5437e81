-- Holds all figures that the rule of a group may compare: any rule is one pass over this alone.
CREATE INDEX customer_ranking_rule ON customer_ranking
  (customer_id, status, costs_a_lot, place, earned_minor, expected_minor, cost_minor, at_risk_minor, again, purchase_days,
   own_gap_days, first_on, last_on);
