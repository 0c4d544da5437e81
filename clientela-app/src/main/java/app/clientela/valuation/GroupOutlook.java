package app.clientela.valuation;

import app.clientela.kernel.Money;
import app.clientela.kernel.Probability;

/// What is expected of a group of customers.
/// @param which a status, a tag, or everybody
/// @param expected margin of all of them
/// @param again mean chance of at least one purchase in 12 months
public record GroupOutlook(RankingQuery.Group.Summed which, int customers, Money expected, Probability again) {}
