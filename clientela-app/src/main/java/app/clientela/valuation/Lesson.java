package app.clientela.valuation;

import app.clientela.kernel.Money;

/// The formula of the textbooks, for comparison: average order × orders a year × margin − cost to
///  serve, over some years and discounted; without and with the chance that the customer stays.
/// @param averageOrder net, per purchase day
/// @param yearly margin of one year at the customer's past pace, less the cost to serve
/// @param years how many are counted
/// @param staying the yearly sums, discounted, as if the customer stayed for certain
/// @param leaving the same times the yearly chance to have stayed
public record Lesson(Money averageOrder, Money yearly, int years, Money staying, Money leaving) {}
