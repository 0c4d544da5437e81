package app.clientela.models;

import java.util.Arrays;
import java.util.Map;
import java.util.random.RandomGenerator;

/// A model of buying and leaving, with its parameters: immutable. Time is in weeks; where purchases
/// have a [Season], in weeks of its clock, on which histories and the weeks ahead are counted.
///
/// Every method is finite for parameters from 1e-4 to 1e4, up to thousands of purchases.
public sealed interface PurchaseModel permits Nbd, ParetoNbd, BgFamily {

    /// {@return which of the models it is}
    PurchaseModels.Kind kind();

    /// {@return as on the command line: `pareto-nbd`}
    default String name() {
        return kind().key();
    }

    /// {@return the parameters by the paper's names, in the paper's order; not modifiable}
    Map<String, Double> parameters();

    /// {@return natural log of the likelihood of one history: the density of its purchase times}
    ///
    /// @param p history
    /// @throws IllegalArgumentException if gaps are more regular than random and `p` does not know
    ///     them (its `litt` is absent)
    double logLikelihood(Purchases p);

    /// {@return chance that the customer has not left at the end of the history}
    ///
    /// @param p history
    double aliveProbability(Purchases p);

    /// {@return chance that the customer will not have left `weeksAhead` weeks after the history}
    ///
    /// @param p history
    /// @param weeksAhead weeks after the history
    double aliveProbability(Purchases p, double weeksAhead);

    /// {@return `E[Y(t)]`: expected purchase days in the next `weeks` weeks, given the history}
    ///
    /// @param p history
    /// @param weeks weeks ahead
    double expectedPurchases(Purchases p, double weeks);

    /// {@return P(Y(t) >= 1): chance of at least one purchase in the next `weeks` weeks, exact}
    ///
    /// @param p history
    /// @param weeks weeks ahead
    double chanceOfPurchase(Purchases p, double weeks);

    /// {@return P(Y(t) = n): the whole distribution of the purchase days in the next `weeks` weeks}
    ///
    /// @param p history
    /// @param weeks weeks ahead
    CountDistribution counts(Purchases p, double weeks);

    /// {@return the numbers between which the purchase days of the next `weeks` weeks fall with a
    /// chance of at least `level`: the quantiles (1-level)/2 and (1+level)/2 of [#counts], without
    /// more of the distribution than they need}
    ///
    /// @param p history
    /// @param weeks weeks ahead
    /// @param level chance, at least 0 and below 1
    /// @throws IllegalArgumentException if `level` is not between 0 and 1
    default CountRange countRange(Purchases p, double weeks, double level) {
        return CountRange.middle(counts(p, weeks), level);
    }

    /// {@return `E[X(t)]`: expected further purchase days of a customer in the `weeks` after the
    /// first}
    ///
    /// @param weeks weeks ahead
    default double expectedPurchasesOfNewCustomer(double weeks) {
        return expectedPurchases(Purchases.none(), weeks);
    }

    /// {@return expected purchase days of the next `weeks` whole weeks, those of week w worth
    /// `1/(1+d)^w`}
    ///
    /// @param p history
    /// @param weeks weeks ahead
    /// @param weeklyDiscount d, for 10 % a year 0.00183457
    default double discountedPurchases(Purchases p, int weeks, double weeklyDiscount) {
        return discountedPurchases(p, Ahead.weeks(weeks), weeklyDiscount);
    }

    /// {@return expected purchase days of the calendar weeks ahead, those of week w worth
    /// `1/(1+d)^w`}
    ///
    /// @param p history
    /// @param ahead the weeks, with what the season makes of each
    /// @param weeklyDiscount d, for 10 % a year 0.00183457
    default double discountedPurchases(Purchases p, Ahead ahead, double weeklyDiscount) {
        return ahead.discounted(
                weeklyDiscount,
                Arrays.stream(ahead.ends())
                        .map(weeks -> expectedPurchases(p, weeks))
                        .toArray());
    }

    /// {@return DERT of Fader, Hardie and Lee 2005 ("RFM and CLV"): expected purchase days of all
    /// the future, one t weeks ahead worth `e^(-δt)`}
    ///
    /// @param weeklyRate δ, for 10 % a year ln(1.1)/52 = 0.00183289
    /// @param p history
    /// @throws IllegalArgumentException if `weeklyRate` is not above 0
    default double discountedResidualPurchases(Purchases p, double weeklyRate) {
        return Residual.purchases(this, p, weeklyRate);
    }

    /// {@return the `level` quantile, in weeks, of the interval after the last purchase of a
    /// customer who has not left, given x and tx, at most a million} For random gaps it is
    /// `(alpha+tx)((1-level)^(-1/(r+x)) - 1)`.
    ///
    /// @param p history
    /// @param level chance between 0 and 1
    /// @throws IllegalArgumentException if `level` is not between 0 and 1
    double nextGapQuantile(Purchases p, double level);

    /// {@return the `level` quantile, in weeks after the history, of the next purchase of a customer
    /// who has not left, given the silence until T as well, at most a million} For random gaps it
    /// is `(alpha+T)((1-level)^(-1/(r+x)) - 1)`.
    ///
    /// @param p history
    /// @param level chance between 0 and 1
    /// @throws IllegalArgumentException if `level` is not between 0 and 1
    double nextPurchaseQuantile(Purchases p, double level);

    /// {@return one draw of the next `weeks` weeks of this customer, parameters held fixed}
    ///
    /// @param p history
    /// @param weeks weeks ahead
    /// @param weeklyDiscount d, for 10 % a year 0.00183457
    /// @param random source of chance
    default Future drawFuture(Purchases p, int weeks, double weeklyDiscount, RandomGenerator random) {
        return drawFuture(p, Ahead.weeks(weeks), weeklyDiscount, random);
    }

    /// {@return one draw of the calendar weeks ahead of this customer, parameters held fixed}
    ///
    /// @param p history
    /// @param ahead the weeks, with what the season makes of each
    /// @param weeklyDiscount d, for 10 % a year 0.00183457
    /// @param random source of chance
    Future drawFuture(Purchases p, Ahead ahead, double weeklyDiscount, RandomGenerator random);
}
