package app.clientela.analyst.cli;

import java.util.Locale;

/// Numbers as text, in full precision, and words as they stand in JSON.
final class Numbers {

    private static final double LARGE = 1e9;

    private Numbers() {}

    /// The shortest text that reads back as the same number; whole ones without a point.
    static String text(double number) {
        return number == Math.rint(number) && Math.abs(number) < LARGE
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    /// `maximum-likelihood`
    static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
