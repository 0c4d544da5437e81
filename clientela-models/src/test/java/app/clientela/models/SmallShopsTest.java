package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Fits of few customers never fail, are never degenerate, and never give a number that is none.
class SmallShopsTest {

    private static final int[] SIZES = {30, 50, 100, 200};

    @Test
    void fitsSubsamplesOfCdnow() {
        Cdnow cdnow = Cdnow.exact();
        assertFitsSubsamples(
                cdnow.customers().stream()
                        .map(c -> new Shopper(c.purchases(), spend(c)))
                        .toList(),
                60);
    }

    @Test
    void fitsSubsamplesOfSimulatedShops() {
        var pareto = Simulation.of(new ParetoNbd(.8, 6, .9, 9), Seeds.weeks(600, 10, 40), 0, Seeds.random(1));
        var bg = Simulation.of(new BgNbd(.3, 2, .4, 4), Seeds.weeks(600, 10, 40), 0, Seeds.random(2));
        var regular = Simulation.of(new MbgCnbd(3, .8, 2, .4, 4), Seeds.weeks(600, 10, 40), 0, Seeds.random(5));
        List<SimulatedCustomer> base = new ArrayList<>(pareto);
        base.addAll(bg);
        base.addAll(regular);
        assertFitsSubsamples(shoppers(base), 12);
    }

    /// 240 shops of each trade with `-Dclientela.shops=240`.
    @Test
    void fitsSubsamplesOfManyTrades() {
        for (World world : World.ALL) {
            var base = Simulation.of(world.truth(), Seeds.weeks(1000, 8, 104), 0, Seeds.random(9));
            assertFitsSubsamples(shoppers(base), Math.max(1, Integer.getInteger("clientela.shops", 4) / SIZES.length));
        }
    }

    @Test
    void fitsWhereAllAreObservedEquallyLong() {
        for (PurchaseModels.Kind kind : PurchaseModels.Kind.values()) {
            double[] weeks = Seeds.weeks(400, 39, 39);
            List<Purchases> base = Seeds.histories(Simulation.of(Seeds.of(kind), weeks, 0, Seeds.random(7)));
            PurchaseFit fit = PurchaseModels.fit(kind, base, kind.prior());
            assertThat(fit.converged()).isTrue();
            assertSound(fit.model().parameters().values());
            assertScores(fit, base);
            assertScores(PurchaseModels.fit(kind, base, Prior.none()), base);
        }
    }

    @Test
    void survivesDegenerateBases() {
        List<List<Purchases>> bases = List.of(
                List.of(),
                List.of(new Purchases(2, 5, 9, 1.5)),
                Collections.nCopies(60, Purchases.none()),
                Collections.nCopies(60, new Purchases(0, 0, 39)),
                Collections.nCopies(60, new Purchases(3, 20, 20, 3 * Math.log(20.0 / 3))),
                Collections.nCopies(60, new Purchases(2000, 519, 520, -4000)),
                Collections.nCopies(60, new Purchases(1, 1 / 7.0, 10)),
                Collections.nCopies(60, new Purchases(1, 1e-12, 10)));
        for (List<Purchases> base : bases) {
            for (PurchaseModels.Kind kind : kinds(base)) {
                PurchaseFit fit = PurchaseModels.fit(kind, base, kind.prior());
                assertSound(fit.model().parameters().values());
                assertScores(fit, base);
                PurchaseFit plain = PurchaseModels.fit(kind, base, Prior.none());
                assertThat(plain.logLikelihood()).isFinite();
                assertScores(plain, base);
            }
        }
    }

    /// All of them; the regular ones only where the gaps are known.
    private static List<PurchaseModels.Kind> kinds(List<Purchases> base) {
        return Stream.of(PurchaseModels.Kind.values())
                .filter(kind ->
                        !kind.isRegular() || PurchaseTable.of(base).litt().isPresent())
                .toList();
    }

    @Test
    void borrowsThePriorBelowTheGates() {
        List<Purchases> few = Collections.nCopies(29, new Purchases(1, 3, 39));
        List<Purchases> brief = Collections.nCopies(400, new Purchases(1, 3, 7.9));
        for (List<Purchases> base : List.of(few, brief)) {
            PurchaseFit fit = PurchaseModels.fit(PurchaseModels.Kind.PARETO_NBD, base, Prior.paretoNbd());
            assertThat(fit.method()).isEqualTo(PurchaseFit.Method.PRIOR);
            assertThat(fit.model().parameters().get("alpha")).isBetween(9.99999, 10.00001);
        }
        SpendFit spend = GammaGamma.fit(Collections.nCopies(29, new Spend(2, 1)), Prior.gammaGamma());
        assertThat(spend.method()).isEqualTo(PurchaseFit.Method.PRIOR);
        List<Purchases> enough = Collections.nCopies(30, new Purchases(1, 3, 8));
        assertThat(PurchaseModels.fit(PurchaseModels.Kind.BG_NBD, enough, Prior.bgNbd())
                        .method())
                .isEqualTo(PurchaseFit.Method.MAXIMUM_A_POSTERIORI);
    }

    @Test
    void learnsNothingFromAmountsOfZero() {
        List<Spend> spends = new ArrayList<>(Collections.nCopies(100, new Spend(2, 0)));
        spends.addAll(Collections.nCopies(40, new Spend(2, 1)));
        SpendFit fit = GammaGamma.fit(spends, Prior.gammaGamma());
        assertThat(fit.customers()).isEqualTo(40);
        assertSound(fit.model().parameters().values());
    }

    @Test
    void keepsItsHeadWhenOneAmountIsTenfold() {
        int[] counts = Collections.nCopies(60, 2).stream().mapToInt(n -> n).toArray();
        List<Spend> spends = new ArrayList<>(Simulation.gammaGamma(new GammaGamma(6, 4, 3), counts, Seeds.random(4)));
        double before = GammaGamma.fit(spends, Prior.gammaGamma()).model().expectedSpendOfNewCustomer();
        spends.set(0, new Spend(2, spends.get(0).mean() * 10));
        double after = GammaGamma.fit(spends, Prior.gammaGamma()).model().expectedSpendOfNewCustomer();
        assertThat(after / before).isBetween(.9, 2.5);
    }

    private record Shopper(Purchases purchases, Spend spend) {}

    private static List<Shopper> shoppers(List<SimulatedCustomer> base) {
        int[] counts = base.stream().mapToInt(c -> c.purchases().x() + 1).toArray();
        List<Spend> spends = Simulation.gammaGamma(new GammaGamma(4, 1.2, 9), counts, Seeds.random(3));
        return IntStream.range(0, counts.length)
                .mapToObj(i -> new Shopper(base.get(i).purchases(), spends.get(i)))
                .toList();
    }

    private static Spend spend(Cdnow.Customer customer) {
        int x = customer.purchases().x();
        return x == 0 ? Spend.none() : new Spend(x, customer.meanAmount() / 15);
    }

    private static void assertFitsSubsamples(List<Shopper> base, int seeds) {
        for (int size : SIZES) {
            for (int seed = 0; seed < seeds; seed++) {
                List<Shopper> shuffled = new ArrayList<>(base);
                Collections.shuffle(shuffled, new Random(1000L * size + seed));
                List<Shopper> shop = shuffled.subList(0, size);
                List<Purchases> histories =
                        shop.stream().map(Shopper::purchases).toList();
                for (PurchaseModels.Kind kind : PurchaseModels.Kind.values()) {
                    PurchaseFit fit = PurchaseModels.fit(kind, histories, kind.prior());
                    assertThat(fit.converged()).isTrue();
                    assertThat(fit.method()).isEqualTo(PurchaseFit.Method.MAXIMUM_A_POSTERIORI);
                    assertSound(fit.model().parameters().values());
                    assertScores(fit, histories);
                }
                SpendFit spend =
                        GammaGamma.fit(shop.stream().map(Shopper::spend).toList(), Prior.gammaGamma());
                assertThat(spend.converged()).isTrue();
                assertSound(spend.model().parameters().values());
            }
        }
    }

    private static void assertSound(Iterable<Double> parameters) {
        assertThat(parameters).allSatisfy(value -> assertThat(value).isBetween(1e-4, 1000.0));
    }

    private static void assertScores(PurchaseFit fit, List<Purchases> histories) {
        var random = Seeds.random(1);
        PurchaseModel drawn = fit.draw(random);
        for (Purchases p : histories) {
            assertThat(fit.model().aliveProbability(p)).isBetween(0.0, 1.0);
            assertThat(fit.model().chanceOfPurchase(p, 52)).isBetween(0.0, 1.0);
            assertThat(fit.model().expectedPurchases(p, 52)).isFinite().isNotNegative();
            assertThat(drawn.expectedPurchases(p, 52)).isFinite().isNotNegative();
        }
    }
}
