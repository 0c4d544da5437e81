package app.clientela.overview.chart;

import app.clientela.kernel.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// How a change comes about, as bars that lie below one another: each begins where the one before
/// ended, with the whisker of its range; the last goes from nothing to the whole change. Lengths
/// are percentages, so that it fits any column.
/// @param zero where nothing has changed, in thousandths
public record Bridge(List<Bar> bars, int zero) {

    private static final int LEAST = 4;

    public Bridge {
        bars = List.copyOf(bars);
    }

    /// A part of the change, signed.
    public record Step(Money amount, Money low, Money high) {}

    /// @param kind the class that colours it: `up`, `down`, or `all` of the whole change
    public record Bar(String kind, int left, int length, int low, int high) {

        private Bar with(int newLow, int newHigh) {
            return new Bar(kind, left, length, newLow, newHigh);
        }

        public String x() {
            return Scale.percent(left);
        }

        public String width() {
            return Scale.percent(length);
        }

        public String lowX() {
            return Scale.percent(low);
        }

        public String highX() {
            return Scale.percent(high);
        }

        public boolean hasWhisker() {
            return high - low > LEAST;
        }
    }

    /// @param steps at least one, in the order in which they are to be read
    public static Bridge of(Currency currency, List<Step> steps) {
        Money start = Money.zero(currency);
        List<Step> ends = new ArrayList<>();
        for (Step step : steps) {
            ends.add(new Step(start.plus(step.amount), start.plus(step.low), start.plus(step.high)));
            start = ends.getLast().amount;
        }
        Scale scale = scale(ends);
        List<Bar> bars = new ArrayList<>();
        long before = 0;
        for (Step end : ends) {
            long after = end.amount.minor();
            bars.add(bar(after < before ? "down" : "up", scale, before, after)
                    .with(scale.place(end.low.minor()), scale.place(end.high.minor())));
            before = after;
        }
        bars.add(bar("all", scale, 0, before));
        return new Bridge(bars, scale.place(0));
    }

    private static Scale scale(List<Step> ends) {
        LongStream.Builder places = LongStream.builder().add(0);
        ends.stream()
                .flatMap(end -> Stream.of(end.amount, end.low, end.high))
                .forEach(amount -> places.add(amount.minor()));
        long[] sorted = places.build().sorted().toArray();
        return new Scale(sorted[0], Math.max(sorted[0] + 1, sorted[sorted.length - 1]));
    }

    private static Bar bar(String kind, Scale scale, long from, long to) {
        int left = scale.place(Math.min(from, to));
        int length = Math.max(LEAST, scale.place(Math.max(from, to)) - left);
        return new Bar(kind, left, length, 0, 0);
    }

    public String zeroX() {
        return Scale.percent(zero);
    }
}
