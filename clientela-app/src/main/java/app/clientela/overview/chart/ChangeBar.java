package app.clientela.overview.chart;

import app.clientela.kernel.Money;

/// A gain to the right of the middle or a loss to its left, on the scale of the largest of a list.
public record ChangeBar(int at, int length, boolean loss) {

    private static final int MIDDLE = 500;
    private static final int LEAST = 8;

    public static ChangeBar of(Money change, Money largest) {
        int length = Math.max(
                change.isZero() ? 0 : LEAST,
                Scale.upTo(largest.abs().minor()).place(change.abs().minor()) / 2);
        return new ChangeBar(change.isNegative() ? MIDDLE - length : MIDDLE, length, change.isNegative());
    }

    public String x() {
        return Scale.percent(at);
    }

    public String width() {
        return Scale.percent(length);
    }

    public String kind() {
        return loss ? "l" : "g";
    }
}
