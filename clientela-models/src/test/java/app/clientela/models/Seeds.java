package app.clientela.models;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Seeded chance and simulated cohorts for the tests.
final class Seeds {

    static final ParetoNbd PARETO = new ParetoNbd(.55, 10.6, .6, 11.7);
    static final BgNbd BG = new BgNbd(.25, 4.4, .8, 2.4);
    static final MbgNbd MBG = new MbgNbd(.5, 6, .9, 2.4);
    static final List<PurchaseModel> ALL =
            List.of(new Nbd(.4, 12), PARETO, BG, MBG, new BgCnbd(3, .8, 2.5, .8, 3.5), new MbgCnbd(2, .8, 3, .9, 3.5));

    private Seeds() {}

    static RandomGenerator random(long seed) {
        return new SplittableRandom(seed);
    }

    /// Observed times from `least` to `most` weeks, evenly spread, in whole days.
    static double[] weeks(int customers, double least, double most) {
        return IntStream.range(0, customers)
                .mapToDouble(i -> Math.round(7 * (least + (most - least) * i / customers)) / 7.0)
                .toArray();
    }

    /// A plausible model of each kind.
    static PurchaseModel of(PurchaseModels.Kind kind) {
        return ALL.stream().filter(model -> model.kind() == kind).findFirst().orElseThrow();
    }

    static List<Purchases> histories(List<SimulatedCustomer> customers) {
        return customers.stream().map(SimulatedCustomer::purchases).toList();
    }
}
