package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.models.PurchaseModels.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What priors are worth to a shop of few customers, in trades that no data of ours come from.
class PriorWorldsTest {

    private static final List<Kind> KINDS = List.of(Kind.PARETO_NBD, Kind.BG_NBD, Kind.MBG_NBD);
    private static final int AHEAD = 39;

    /// What the trades would have us believe, had nobody ever seen CDNOW.
    private static final Prior.LogNormal OF_TRADES =
            new Prior.LogNormal(List.of(.73, 6.1, .43, 17.7), List.of(1.0, 1.2, .7, 1.0));

    /// The mean of the logs over twelve trades lies within .6 standard deviations of the prior of
    /// Pareto/NBD, and 1.3 of that of the BG family; the b of MBG/NBD spreads by half more.
    @Test
    void poolsTradesNearThePriors() {
        for (Kind kind : KINDS) {
            Prior.LogNormal prior = kind.prior();
            List<double[]> logs = World.ALL.stream()
                    .parallel()
                    .map(world -> logs(kind, world))
                    .toList();
            for (int i = 0; i < prior.medians().size(); i++) {
                int letter = i;
                double mean =
                        logs.stream().mapToDouble(log -> log[letter]).average().orElseThrow();
                double squares = logs.stream()
                        .mapToDouble(log -> Math.pow(log[letter] - mean, 2))
                        .sum();
                double sd = prior.logSds().get(letter);
                String where = kind + " parameter " + letter;
                assertThat(Math.abs(mean - prior.logMedians()[letter]) / sd)
                        .as(where)
                        .isLessThan(kind == Kind.PARETO_NBD ? .6 : 1.3);
                assertThat(Math.sqrt(squares / (logs.size() - 1)) / sd)
                        .as(where)
                        .isLessThan(1.6);
                if (kind == Kind.PARETO_NBD) {
                    assertThat(Math.exp(mean) / OF_TRADES.medians().get(letter)).isBetween(.9, 1.1);
                }
            }
        }
    }

    private static double[] logs(Kind kind, World world) {
        List<Purchases> base =
                Seeds.histories(Simulation.of(world.truth(), Seeds.weeks(4000, 13, 156), 0, Seeds.random(1)));
        PurchaseFit fit = PurchaseModels.fit(kind, base, Prior.none());
        assertThat(fit.converged()).as(world.name()).isTrue();
        return fit.model().parameters().values().stream().mapToDouble(Math::log).toArray();
    }

    /// CDNOW's own shops of fifty are forecast as well with what the trades would have us believe.
    @Test
    void needsNoCdnowForCdnow() {
        List<SimulatedCustomer> base = cdnow();
        Range own = range(base, 50, customers -> fit(Kind.PARETO_NBD, customers, Prior.paretoNbd()));
        Range ofTrades = range(base, 50, customers -> fit(Kind.PARETO_NBD, customers, OF_TRADES));
        assertThat(ofTrades.width()).isLessThan(1.1 * own.width());
        assertThat(ofTrades.score(own)).isGreaterThan(-.005);
    }

    /// Of shops of fifty, the 5 to 95 % range of the log of predicted over actual total; more of
    /// them, of all trades, with `-Dclientela.shops=240`. Bargains on the web are missed, and said
    /// so in docs/models.md: the BG family scores better there with the prior, but not surely.
    @Test
    void narrowsWhatIsSaidOfFiftyCustomers() {
        boolean all = shops() > 100;
        Stream<List<SimulatedCustomer>> trades = World.ALL.stream()
                .filter(world -> all
                        ? !world.name().equals("bargains on the web")
                        : world.name().contains("oo"))
                .map(PriorWorldsTest::customers);
        for (List<SimulatedCustomer> base :
                Stream.concat(Stream.of(cdnow()), trades).toList()) {
            for (Kind kind : KINDS) {
                PurchaseModel cohort = fit(kind, base, Prior.none());
                Range whole = range(base, 50, _ -> cohort);
                Range prior = range(base, 50, customers -> fit(kind, customers, kind.prior()));
                Range none = range(base, 50, customers -> fit(kind, customers, Prior.none()));
                assertThat(prior.width()).as(kind + " beside the whole").isLessThan(1.4 * whole.width());
                assertThat(prior.width()).as(kind + " without prior").isLessThan(none.width());
                assertThat(prior.score(none)).as(kind + " score").isGreaterThan(2.33 * prior.scoreError(none));
            }
        }
    }

    private static List<SimulatedCustomer> customers(World world) {
        return Simulation.of(world.truth(), Seeds.weeks(2000, 13, 65), AHEAD, Seeds.random(11));
    }

    private static List<SimulatedCustomer> cdnow() {
        return Cdnow.exact().customers().stream()
                .map(customer -> new SimulatedCustomer(customer.purchases(), true, customer.later()))
                .toList();
    }

    private static int shops() {
        return Integer.getInteger("clientela.shops", 60);
    }

    private static PurchaseModel fit(Kind kind, List<SimulatedCustomer> customers, Prior prior) {
        return PurchaseModels.fit(kind, Seeds.histories(customers), prior).model();
    }

    private interface Learning {
        PurchaseModel of(List<SimulatedCustomer> customers);
    }

    private static Range range(List<SimulatedCustomer> base, int size, Learning learning) {
        double[][] shops = IntStream.range(0, shops())
                .parallel()
                .mapToObj(seed -> {
                    List<SimulatedCustomer> shuffled = new ArrayList<>(base);
                    Collections.shuffle(shuffled, new Random(1000L * size + seed));
                    return outcome(shuffled.subList(0, size), learning);
                })
                .toArray(double[][]::new);
        return new Range(List.of(shops));
    }

    /// The log of predicted over actual total, and the mean log score of the counts.
    private static double[] outcome(List<SimulatedCustomer> shop, Learning learning) {
        PurchaseModel model = learning.of(shop);
        double expected = 0;
        double came = 0;
        double score = 0;
        for (SimulatedCustomer customer : shop) {
            Purchases p = customer.purchases();
            expected += model.expectedPurchases(p, AHEAD);
            came += customer.later();
            score += Math.log(Math.max(1e-18, model.counts(p, AHEAD).chance(customer.later())));
        }
        return new double[] {Math.log(expected / Math.max(1, came)), score / shop.size()};
    }

    private record Range(List<double[]> shops) {

        double width() {
            double[] logs = shops.stream().mapToDouble(shop -> shop[0]).sorted().toArray();
            return logs[logs.length - 1 - logs.length / 20] - logs[logs.length / 20];
        }

        double score(Range other) {
            return Arrays.stream(differences(other)).average().orElseThrow();
        }

        double scoreError(Range other) {
            double mean = score(other);
            double squares = Arrays.stream(differences(other))
                    .map(d -> (d - mean) * (d - mean))
                    .sum();
            return Math.sqrt(squares / (shops.size() - 1) / shops.size());
        }

        private double[] differences(Range other) {
            return IntStream.range(0, shops.size())
                    .mapToDouble(i -> shops.get(i)[1] - other.shops.get(i)[1])
                    .toArray();
        }
    }
}
