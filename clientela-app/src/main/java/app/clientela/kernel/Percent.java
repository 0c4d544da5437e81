package app.clientela.kernel;

import java.math.BigDecimal;

/// A share in hundredths of a percent: 22 % is 2,200 basis points. Exact, for rates that people
/// type.
public record Percent(int basisPoints) implements Comparable<Percent> {

    public static final Percent ZERO = new Percent(0);

    /// @throws ArithmeticException if the fraction is finer than a hundredth of a percent
    public static Percent ofFraction(BigDecimal fraction) {
        return new Percent(fraction.movePointRight(4).intValueExact());
    }

    public BigDecimal toFraction() {
        return BigDecimal.valueOf(basisPoints, 4);
    }

    @Override
    public int compareTo(Percent other) {
        return Integer.compare(basisPoints, other.basisPoints);
    }
}
