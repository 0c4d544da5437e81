package app.clientela.overview.label;

import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;
import app.clientela.orders.Takings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// How much of what came in has a name behind it.
public final class Named {

    private Named() {}

    /// Whole hundredths of the takings with tax; empty where nothing came in.
    public static Optional<Percent> share(Takings takings) {
        Money known = takings.identified().gross();
        Money all = known.plus(takings.anonymous().gross());
        if (!all.isPositive() || known.isNegative()) {
            return Optional.empty();
        }
        return Optional.of(Percent.ofFraction(known.toDecimal()
                .divide(all.toDecimal(), 2, RoundingMode.HALF_EVEN)
                .min(BigDecimal.ONE)));
    }
}
