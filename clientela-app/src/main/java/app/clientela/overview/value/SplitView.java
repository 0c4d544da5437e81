package app.clientela.overview.value;

import app.clientela.kernel.Money;
import app.clientela.overview.chart.Bridge;
import app.clientela.valuation.GrowthSplit;
import app.clientela.valuation.GrowthSplit.Cause;
import app.clientela.valuation.GrowthSplit.Part;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// By whom sales grew from one time to the next.
record SplitView(GrowthSplit split) {

    /// A part with its bar.
    record Row(Part part, Bridge.Bar bar) {

        String key() {
            return keyOf(part.cause());
        }

        String countKey() {
            return switch (part.cause()) {
                case OFTEN, PRICE, BASKET -> "overview.growth.split.kept";
                case NEW, BACK, LEFT, REFUNDS -> "overview.growth.split.customers";
            };
        }
    }

    Money change() {
        return split.after().plus(split.before().negate());
    }

    Bridge bridge() {
        return Bridge.of(
                change().currency(),
                split.parts().stream()
                        .map(part -> new Bridge.Step(part.amount(), part.low(), part.high()))
                        .toList());
    }

    List<Row> rows() {
        List<Bridge.Bar> bars = bridge().bars();
        return IntStream.range(0, split.parts().size())
                .mapToObj(i -> new Row(split.parts().get(i), bars.get(i)))
                .toList();
    }

    Optional<Part> largestGain() {
        return split.parts().stream()
                .filter(part -> part.amount().isPositive())
                .max(Comparator.comparing(Part::amount));
    }

    Optional<Part> largestLoss() {
        return split.parts().stream()
                .filter(part -> part.amount().isNegative())
                .min(Comparator.comparing(Part::amount));
    }

    /// True where what changed by prices stands by itself.
    boolean isPriceKnown() {
        return split.parts().stream().anyMatch(part -> part.cause() == Cause.PRICE);
    }

    boolean isYear() {
        return split.months() == 12;
    }

    static String keyOf(Cause cause) {
        return switch (cause) {
            case NEW -> "overview.growth.cause.new";
            case BACK -> "overview.growth.cause.back";
            case LEFT -> "overview.growth.cause.left";
            case OFTEN -> "overview.growth.cause.often";
            case PRICE -> "overview.growth.cause.price";
            case BASKET -> "overview.growth.cause.basket";
            case REFUNDS -> "overview.growth.cause.refunds";
        };
    }

    /// What the cause means, in a sentence.
    static String meaning(Cause cause) {
        return keyOf(cause) + ".words";
    }
}
