package app.clientela.overview.chart;

/// A straight scale from an amount to a place, in thousandths of its length.
/// @param from the amount at its beginning, in minor units
/// @param to the amount at its end, larger than `from`
record Scale(long from, long to) {

    static final int LENGTH = 1000;

    Scale {
        if (to <= from) {
            throw new IllegalArgumentException("a scale from " + from + " to " + to + " has no length");
        }
    }

    /// From nothing to the amount; an amount of nothing or less gives a scale of one unit.
    static Scale upTo(long amount) {
        return new Scale(0, Math.max(1, amount));
    }

    /// The place of the amount, held between the two ends.
    int place(long amount) {
        long held = Math.max(from, Math.min(to, amount));
        return Math.toIntExact(Math.multiplyExact(held - from, (long) LENGTH) / (to - from));
    }

    /// The place in so many pixels from the top, where the scale's end is at the top.
    int fromTop(long amount, int height) {
        return height - place(amount) * height / LENGTH;
    }

    /// Thousandths as the percentage that an SVG attribute takes: 535 is `53.5%`.
    static String percent(int thousandths) {
        return thousandths / 10 + "." + thousandths % 10 + "%";
    }
}
