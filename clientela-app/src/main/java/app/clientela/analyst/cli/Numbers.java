package app.clientela.analyst.cli;

/// Numbers as text, in full precision.
final class Numbers {

    private static final double LARGE = 1e9;

    private Numbers() {}

    /// The shortest text that reads back as the same number; whole ones without a point.
    static String text(double number) {
        return number == Math.rint(number) && Math.abs(number) < LARGE
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
