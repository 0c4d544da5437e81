package app.clientela.models;

import java.util.function.DoubleUnaryOperator;

/// Sum of a smooth function over i = 1, 2, … as far as a distribution of many purchases reaches:
/// the first terms one by one, the rest as an integral from the middle between two terms, with
/// the first correction of Euler and Maclaurin. The integral is by Gauss-Legendre in ln i, finer
/// around the mean of the distribution if that is narrow.
final class SmoothSum {

    private static final int SINGLE = 256;
    private static final double WIDE = 0.5;
    private static final double FINE = 1.5;
    private static final double NEAR = 25;

    private final double centre;
    private final double spread;
    private final double end;

    SmoothSum(PurchaseCounts counts) {
        this.centre = Math.log(counts.mean());
        this.spread = counts.relativeSpread();
        this.end = Math.log(counts.longest());
    }

    double of(DoubleUnaryOperator f) {
        double sum = 0;
        for (int i = 1; i <= SINGLE; i++) {
            sum += f.applyAsDouble(i);
        }
        sum += (f.applyAsDouble(SINGLE + 1) - f.applyAsDouble(SINGLE)) / 24;
        double y = Math.log(SINGLE + 0.5);
        while (y < end) {
            double width = Math.min(width(y), end - y);
            for (int i = 0; i < GaussLegendre.SIXTEEN.length; i += 2) {
                double at = Math.exp(y + width * GaussLegendre.SIXTEEN[i]);
                sum += width * GaussLegendre.SIXTEEN[i + 1] * at * f.applyAsDouble(at);
            }
            y = y + width >= end * (1 - 1e-15) ? end : y + width;
        }
        return sum;
    }

    private double width(double y) {
        double fine = FINE * spread;
        double away = centre - NEAR * spread - y;
        double wide = away > 0 ? Math.max(fine, away) : y > centre + NEAR * spread ? WIDE : fine;
        return Math.min(WIDE, wide);
    }
}
