package app.clientela.business;

import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;
import java.math.RoundingMode;

/// Whether the amounts of the shop's files hold value added tax, and at which rate.
/// @param confirmed false while the rate is only the country's usual one: an assumption
public record Vat(boolean included, Percent rate, boolean confirmed) {

    /// What is left of an amount from a file when the tax is taken out.
    public Money net(Money amount) {
        return included ? amount.withoutTax(rate, RoundingMode.HALF_EVEN) : amount;
    }

    /// What the customer paid for an amount from a file.
    public Money gross(Money amount) {
        return included ? amount : amount.withTax(rate, RoundingMode.HALF_EVEN);
    }
}
