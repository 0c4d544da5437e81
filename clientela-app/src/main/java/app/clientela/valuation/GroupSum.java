package app.clientela.valuation;

import app.clientela.kernel.Money;

/// What some customers bring together. Only the sums of the means: how far off their sum may be is
/// worked out for all customers alone.
public record GroupSum(int customers, Money earned, Money expected, Money cost) {

    public Money total() {
        return earned.plus(expected).minus(cost);
    }
}
