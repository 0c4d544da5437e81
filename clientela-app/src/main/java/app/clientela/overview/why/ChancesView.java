package app.clientela.overview.why;

import app.clientela.kernel.Probability;
import app.clientela.overview.chart.ChancePlot;
import app.clientela.overview.label.LuckRange;
import app.clientela.platform.web.Page;
import app.clientela.valuation.Evidence.Bin;
import app.clientela.valuation.Evidence.Hindcast;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The chances that would have been given on a past day, beside how many bought.
/// @param today the chance of the customer whose page it is; empty on the page of all
record ChancesView(Hindcast hindcast, Optional<Probability> today) {

    /// What can be said of the chances.
    enum Finding {
        FEW,
        GOOD,
        HIGH,
        LOW,
        MIXED
    }

    /// Chances that are off by less are near enough.
    private static final double NEAR = .04;

    /// Customers of like chance.
    record Group(Bin bin, LuckRange luck) {
        static Group of(Bin bin) {
            return new Group(bin, LuckRange.of(bin.bought(), bin.customers()));
        }

        Probability came() {
            return share(bin.bought(), bin.customers());
        }
    }

    List<Group> groups() {
        return hindcast.bins().stream().map(Group::of).toList();
    }

    int months() {
        return PastView.months(hindcast);
    }

    int customers() {
        return hindcast.bins().stream().mapToInt(Bin::customers).sum();
    }

    int bought() {
        return hindcast.bins().stream().mapToInt(Bin::bought).sum();
    }

    /// How many would have been expected to buy.
    long expected() {
        return Math.round(expectedBuyers());
    }

    /// Good if the chances were off by little on average, or if no more than luck can do; else in
    /// which direction, if there is one.
    Finding finding() {
        if (customers() < PastView.FEW) {
            return Finding.FEW;
        }
        Probability said = new Probability(expectedBuyers() / customers());
        boolean rightInAll = LuckRange.of(bought(), customers()).holds(said);
        if (error() < NEAR || (rightInAll && 2 * groupsBeyondLuck() <= groups().size())) {
            return Finding.GOOD;
        }
        if (rightInAll) {
            return Finding.MIXED;
        }
        return expectedBuyers() > bought() ? Finding.HIGH : Finding.LOW;
    }

    String title() {
        return switch (finding()) {
            case FEW -> "overview.why.chances.few";
            case GOOD -> "overview.why.chances.good";
            case HIGH -> "overview.why.chances.high";
            case LOW -> "overview.why.chances.low";
            case MIXED -> "overview.why.chances.mixed";
        };
    }

    ChancePlot plot() {
        List<ChancePlot.Given> given = groups().stream()
                .map(group -> new ChancePlot.Given(
                        group.bin().said(),
                        group.bin().bought(),
                        group.bin().customers(),
                        group.luck().low(),
                        group.luck().high()))
                .toList();
        return ChancePlot.of(given, today);
    }

    /// The whole plot as a sentence.
    String words(Page page) {
        return groups().stream()
                .map(group -> page.text(
                        "overview.why.chances.bin",
                        page.format().percent(group.bin().said()),
                        page.format().count(group.bin().bought()),
                        page.format().count(group.bin().customers())))
                .collect(Collectors.joining("; "));
    }

    private double expectedBuyers() {
        return hindcast.bins().stream()
                .mapToDouble(bin -> bin.said().value() * bin.customers())
                .sum();
    }

    /// Mean over the customers of how far their group was off.
    private double error() {
        return groups().stream()
                        .mapToDouble(group -> group.bin().customers()
                                * Math.abs(group.bin().said().value()
                                        - group.came().value()))
                        .sum()
                / customers();
    }

    private long groupsBeyondLuck() {
        return groups().stream()
                .filter(group -> !group.luck().holds(group.bin().said()))
                .count();
    }

    static Probability share(int counted, int of) {
        return new Probability((double) counted / of);
    }
}
