package app.clientela.valuation;

import app.clientela.customers.CustomerId;
import java.util.List;

/// One customer's figures as plain numbers, as they are worked out and kept. Money in minor units.
/// @param place in the order of total value, from 1; 0 while it is not known
record CustomerFigures(
        CustomerId customer, int place, Status status, List<Tag> tags, long atRisk, Made made, Ahead ahead, Pace pace) {

    /// What was, until the as-of day (costs until today).
    /// @param net sales without VAT, before refunds that no sale is known for
    record Made(long net, long refunds, long earned, long cost, long paidGross, long paidTax) {}

    /// What is expected.
    /// @param discounted expected purchase days, each worth what it is worth today
    /// @param spend net amount of a purchase day
    /// @param serving cost to serve of a purchase day
    record Ahead(Span margin, Span days, double discounted, double spend, double serving, Span again, Lead lead) {}

    /// Chances to be among the first by total value, and in the most valuable fifth.
    record Lead(double first, double fifth) {
        static final Lead NONE = new Lead(0, 0);
    }

    /// When they buy.
    /// @param first day since 1970 of the first purchase, if there is one
    /// @param ownGap longest silence in days that is not unusual
    /// @param active months of the horizon in which they are still a customer
    /// @param yearly purchase days a year while they are a customer
    record Pace(int buys, int first, int last, int ownGap, Span active, Span yearly, Next next) {}

    /// Days since 1970 of the next purchase of who is a customer still: the quantiles .1, .5, .9.
    record Next(int low, int middle, int high) {
        /// Where there is no rhythm to tell it from.
        static final Next UNKNOWN = new Next(0, 0, 0);
    }

    /// A mean with its range.
    record Span(double mean, double low, double high) {
        static final Span ZERO = new Span(0, 0, 0);

        static Span of(double mean, RangeFigures range) {
            RangeFigures holding = range.holding(mean);
            return new Span(mean, holding.low(), holding.high());
        }

        /// In whole minor units, as money is.
        Span rounded() {
            return new Span(Math.rint(mean), Math.rint(low), Math.rint(high));
        }
    }

    long expected() {
        return (long) ahead.margin.mean;
    }

    long total() {
        return made.earned + expected() - made.cost;
    }
}
