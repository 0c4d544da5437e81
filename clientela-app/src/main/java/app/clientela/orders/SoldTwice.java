package app.clientela.orders;

import app.clientela.kernel.Money;

/// One product in two times: what customers bought of it who bought something in both.
/// @param earlyMilli thousandths of pieces in the earlier time, above 0
/// @param early what was paid for them, with tax
/// @param lateMilli the same in the later time, above 0
public record SoldTwice(long earlyMilli, Money early, long lateMilli, Money late) {}
