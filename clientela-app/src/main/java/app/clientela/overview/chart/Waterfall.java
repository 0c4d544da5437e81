package app.clientela.overview.chart;

import app.clientela.kernel.Estimate;
import app.clientela.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// How a total comes about: each part stands where the one before ended, the total carries the
/// whisker of its range. Heights are pixels from the top, widths percentages, so that it fits any
/// column.
public record Waterfall(List<Column> columns, int zero, Whisker whisker) {

    public static final int HEIGHT = 300;
    private static final int TOP = 30;
    private static final int PLOT = 236;
    private static final int LEAST = 2;
    private static final int SLOT = 250;
    private static final int WIDTH = 145;

    public Waterfall {
        columns = List.copyOf(columns);
    }

    /// A part, or the total at the end.
    /// @param kind `b` made, `e` expected, `c` cost, `t` total: the class that colours it
    /// @param amount signed as it is to be read
    public record Column(String kind, Money amount, int slot, int y, int height) {

        public String x() {
            return Scale.percent(slot * SLOT + (SLOT - WIDTH) / 2);
        }

        public String width() {
            return Scale.percent(WIDTH);
        }

        public String middle() {
            return Scale.percent(slot * SLOT + SLOT / 2);
        }

        public int labelY() {
            return y - 8;
        }

        /// The text that names the column.
        public String name() {
            return switch (kind) {
                case "b" -> "overview.part.made";
                case "e" -> "overview.part.expected";
                case "c" -> "overview.part.cost";
                default -> "overview.part.total";
            };
        }

        /// The same where there is little room.
        public String shortName() {
            return switch (kind) {
                case "b" -> "overview.part.made.short";
                case "e" -> "overview.part.expected.short";
                case "c" -> "overview.part.cost.short";
                default -> "overview.part.total.short";
            };
        }
    }

    /// The range of the total, with caps.
    public record Whisker(int top, int bottom) {

        /// False where the caps would lie on each other.
        public boolean isDrawn() {
            return bottom - top > LEAST;
        }
    }

    public static Waterfall of(Money made, Money expected, Money cost, Estimate total) {
        long sum = made.minor() + expected.minor() - cost.minor();
        long high = total.highMoney().minor();
        long low = total.lowMoney().minor();
        long top = LongStream.of(made.minor(), made.minor() + expected.minor(), sum, high, 1)
                .max()
                .getAsLong();
        long bottom = LongStream.of(0, made.minor(), sum, low, total.meanMoney().minor())
                .min()
                .getAsLong();
        Plot plot = new Plot(new Scale(bottom, top));
        plot.add("b", made, 0, made.minor());
        plot.add("e", expected, made.minor(), made.minor() + expected.minor());
        plot.add("c", cost.negate(), made.minor() + expected.minor(), sum);
        plot.add("t", total.meanMoney(), 0, total.meanMoney().minor());
        return new Waterfall(plot.columns, plot.y(0), new Whisker(plot.y(high), plot.y(low)));
    }

    private static final class Plot {
        private final List<Column> columns = new ArrayList<>();
        private final Scale scale;

        Plot(Scale scale) {
            this.scale = scale;
        }

        int y(long amount) {
            return TOP + scale.fromTop(amount, PLOT);
        }

        void add(String kind, Money amount, long start, long end) {
            int top = y(Math.max(start, end));
            int height = Math.max(LEAST, y(Math.min(start, end)) - top);
            columns.add(new Column(kind, amount, columns.size(), top, height));
        }
    }
}
