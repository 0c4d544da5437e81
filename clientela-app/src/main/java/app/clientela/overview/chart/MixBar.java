package app.clientela.overview.chart;

import app.clientela.kernel.Money;
import java.util.ArrayList;
import java.util.List;

/// The composition of a value as one bar: margin made, margin expected, and set apart at the end
/// the cost to serve. A part below zero has no length; its figure says it.
public record MixBar(List<Segment> segments) {

    private static final int LEAST = 5;
    private static final int BREAK = 12;

    public MixBar {
        segments = List.copyOf(segments);
    }

    /// One piece of the bar.
    /// @param kind `b` made, `e` expected (hatched), `c` cost: the class that colours it
    public record Segment(String kind, int at, int length) {
        public String x() {
            return Scale.percent(at);
        }

        public String width() {
            return Scale.percent(length);
        }
    }

    /// @param longest the amount that fills the whole bar, the same for all bars of a list
    public static MixBar of(Money made, Money expected, Money cost, Money longest) {
        Scale scale = Scale.upTo(longest.minor());
        Drawing drawing = new Drawing(scale, made.isPositive() || expected.isPositive());
        drawing.add("b", made.minor(), 0);
        drawing.add("e", expected.minor(), 0);
        drawing.add("c", cost.minor(), BREAK);
        return new MixBar(drawing.segments);
    }

    /// How much of a bar these parts take, to find the longest of a list.
    public static Money extent(Money made, Money expected, Money cost) {
        Money zero = Money.zero(made.currency());
        return atLeast(made, zero).plus(atLeast(expected, zero)).plus(atLeast(cost, zero));
    }

    private static Money atLeast(Money amount, Money least) {
        return amount.compareTo(least) < 0 ? least : amount;
    }

    /// Puts pieces one after the other; the whole keeps room for the break before the cost.
    private static final class Drawing {
        private final List<Segment> segments = new ArrayList<>();
        private final Scale scale;
        private final int room;
        private int next;

        Drawing(Scale scale, boolean broken) {
            this.scale = scale;
            room = broken ? Scale.LENGTH - BREAK : Scale.LENGTH;
        }

        void add(String kind, long amount, int before) {
            if (amount <= 0) {
                return;
            }
            int at = segments.isEmpty() ? 0 : next + before;
            int length = Math.max(LEAST, scale.place(amount) * room / Scale.LENGTH);
            int fitting = Math.min(length, Scale.LENGTH - at);
            segments.add(new Segment(kind, at, fitting));
            next = at + fitting;
        }
    }
}
