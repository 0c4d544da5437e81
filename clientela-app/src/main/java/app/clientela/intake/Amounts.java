package app.clientela.intake;

import app.clientela.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// Arithmetic of amounts in millionths, exact until they become money.
final class Amounts {

    private static final int DECIMALS = 6;

    private Amounts() {}

    /// A unit price by a quantity; a refusal if either is one or the product is too large.
    static long times(long unit, long quantity) {
        if (NumberText.isRefusal(unit) || NumberText.isRefusal(quantity)) {
            return NumberText.UNREADABLE;
        }
        long product = unit * quantity;
        if (Math.multiplyHigh(unit, quantity) == product >> 63) {
            return halfEven(product, RowMoney.UNIT);
        }
        BigDecimal exact = BigDecimal.valueOf(unit, DECIMALS).multiply(BigDecimal.valueOf(quantity, DECIMALS));
        if (exact.abs().compareTo(BigDecimal.valueOf(NumberText.LARGEST, DECIMALS)) > 0) {
            return NumberText.TOO_LARGE;
        }
        return exact.movePointRight(DECIMALS)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    /// The amount in whole minor units, halves to the even one.
    static Money money(long millionths, Currency currency) {
        long divisor = 1;
        for (int i = currency.getDefaultFractionDigits(); i < DECIMALS; i++) {
            divisor *= 10;
        }
        return new Money(halfEven(millionths, divisor), currency);
    }

    /// An amount of money in millionths.
    static long millionths(Money money) {
        long factor = 1;
        for (int i = money.currency().getDefaultFractionDigits(); i < DECIMALS; i++) {
            factor *= 10;
        }
        return Math.multiplyExact(money.minor(), factor);
    }

    private static long halfEven(long value, long divisor) {
        long quotient = value / divisor;
        long rest = Math.abs(value % divisor);
        long half = divisor / 2;
        boolean away = rest > half || (rest == half && divisor > 1 && quotient % 2 != 0);
        return away ? quotient + Long.signum(value) : quotient;
    }
}
