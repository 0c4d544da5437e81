package app.clientela.valuation;

import app.clientela.kernel.Estimate;

/// What the model says of a customer's future buying.
/// @param buysAgain chance of at least one purchase in 12 months, corrected by the backtest
/// @param orders purchase days in the horizon
/// @param monthsActive months of the horizon in which they are still a customer
/// @param daysPerYear purchase days a year while they are a customer
public record Prospect(Estimate buysAgain, Estimate orders, Estimate monthsActive, Estimate daysPerYear) {}
