package app.clientela.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/// An amount in one currency, held in whole minor units. Two currencies never meet silently.
public record Money(long minor, Currency currency) implements Comparable<Money> {

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /// @param rounding asked for, never assumed; `UNNECESSARY` refuses to lose cents
    public static Money of(BigDecimal amount, Currency currency, RoundingMode rounding) {
        return new Money(
                amount.movePointRight(currency.getDefaultFractionDigits())
                        .setScale(0, rounding)
                        .longValueExact(),
                currency);
    }

    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    public Money negate() {
        return new Money(Math.negateExact(minor), currency);
    }

    public Money abs() {
        return minor < 0 ? negate() : this;
    }

    /// This share of the amount.
    public Money times(Percent share, RoundingMode rounding) {
        return of(toDecimal().multiply(share.toFraction()), currency, rounding);
    }

    /// The amount without a tax of the given rate that it contains: `gross / (1 + rate)`.
    public Money withoutTax(Percent rate, RoundingMode rounding) {
        BigDecimal divisor = BigDecimal.ONE.add(rate.toFraction());
        return new Money(BigDecimal.valueOf(minor).divide(divisor, 0, rounding).longValueExact(), currency);
    }

    /// The amount with a tax of the given rate put on top: `net * (1 + rate)`.
    public Money withTax(Percent rate, RoundingMode rounding) {
        BigDecimal factor = BigDecimal.ONE.add(rate.toFraction());
        return new Money(
                BigDecimal.valueOf(minor).multiply(factor).setScale(0, rounding).longValueExact(), currency);
    }

    /// The amount in so many parts that differ by one minor unit at most; the cents all arrive.
    public List<Money> split(int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("parts must be at least 1, not " + parts);
        }
        long share = Math.floorDiv(minor, parts);
        long left = Math.floorMod(minor, (long) parts);
        List<Money> shares = new ArrayList<>(parts);
        for (int i = 0; i < parts; i++) {
            shares.add(new Money(i < left ? share + 1 : share, currency));
        }
        return List.copyOf(shares);
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " cannot be added without a rate");
        }
        return other;
    }
}
