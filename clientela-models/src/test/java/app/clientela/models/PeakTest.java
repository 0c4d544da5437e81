package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a fit reports is a peak: the surface is level there, and none of the others' is higher.
class PeakTest {

    /// 20,000 customers; what they bought in all is asserted, so that it stays the base that the
    /// others were given.
    private static PurchaseTable base() {
        List<Purchases> base =
                Seeds.histories(Simulation.of(Seeds.PARETO, Seeds.weeks(20_000, 20, 80), 0, Seeds.random(51)));
        assertThat(base.stream().mapToInt(Purchases::x).sum()).isEqualTo(27995);
        assertThat(base.stream().mapToDouble(Purchases::tx).sum()).isCloseTo(217728.99178870305, within(1e-6));
        return PurchaseTable.of(base);
    }

    /// Found with scipy 1.17 from the printed likelihoods (₂F₁ for Pareto/NBD) by Nelder-Mead and
    /// BFGS in turn, to 1e-9.
    @ParameterizedTest
    @CsvSource({"NBD, -111644.997585", "BG_NBD, -109019.547513", "MBG_NBD, -108755.386601", "PARETO_NBD, -108754.167797"
    })
    void isAsHighAsAnotherOptimisers(PurchaseModels.Kind kind, double other) {
        PurchaseFit fit = PurchaseModels.fit(kind, base(), Prior.none());
        assertThat(fit.converged()).isTrue();
        assertThat(fit.logLikelihood()).isGreaterThan(other - 1e-3);
        assertThat(fit.logLikelihood()).as("of the same likelihood").isCloseTo(other, within(1e-3));
    }

    @ParameterizedTest
    @EnumSource(PurchaseModels.Kind.class)
    void isLevelOnCdnow(PurchaseModels.Kind kind) {
        PurchaseTable table = PurchaseTable.of(Cdnow.exact().purchases());
        assertLevel(kind, table, Prior.none());
        assertLevel(kind, table, kind.prior());
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000, 100_000})
    void isLevelOnSimulatedBases(int customers) {
        double[] weeks = Seeds.weeks(customers, 20, 80);
        for (PurchaseModel truth : Seeds.ALL) {
            if (customers <= 1_000 || !truth.kind().isRegular()) {
                List<Purchases> base = Seeds.histories(Simulation.of(truth, weeks, 0, Seeds.random(53)));
                assertLevel(truth.kind(), PurchaseTable.of(base), truth.kind().prior());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000, 100_000})
    void isLevelForTheOthers(int customers) {
        int[] numbers = new int[customers];
        Arrays.setAll(numbers, i -> 1 + i % 7);
        List<Spend> spends = Simulation.gammaGamma(new GammaGamma(4, 4, .9), numbers, Seeds.random(54));
        List<Spend> inOrder = spends.stream()
                .sorted((one, other) -> Integer.compare(one.n(), other.n()))
                .toList();
        GammaGamma spend = GammaGamma.fit(spends, Prior.gammaGamma()).model();
        assertLevel(new GammaGammaLikelihood(inOrder), Prior.gammaGamma(), spend.parameters(), customers);

        Map<Occasions, Integer> gifts = Arrays.stream(new BgBb(1.2, .75, .66, 2.8).simulate(numbers, Seeds.random(55)))
                .collect(Collectors.toMap(h -> h, _ -> 1, Integer::sum));
        BgBb giving = BgBb.fit(gifts, Prior.bgBb()).model();
        assertLevel(new BgBbLikelihood(gifts), Prior.bgBb(), giving.parameters(), customers);

        List<SubscriberCohort> cohorts = List.of(new Sbg(.7, 1.2).simulate(customers, 7, Seeds.random(56)));
        Sbg renewing = Sbg.fit(cohorts, Prior.sbg()).model();
        assertLevel(new SbgLikelihood(cohorts), Prior.sbg(), renewing.parameters(), customers);
    }

    @Test
    void isLevelForTheSpendOfCdnow() {
        List<Spend> telling = Cdnow.exact().spends().stream()
                .filter(Spend::telling)
                .sorted((one, other) -> Integer.compare(one.n(), other.n()))
                .toList();
        GammaGamma model = GammaGamma.fit(telling, Prior.none()).model();
        assertLevel(new GammaGammaLikelihood(telling), Prior.none(), model.parameters(), telling.size());
    }

    private static void assertLevel(PurchaseModels.Kind kind, PurchaseTable table, Prior prior) {
        PurchaseFit fit = PurchaseModels.fit(kind, table, prior);
        assertThat(fit.converged()).isTrue();
        PhasedKind phased = PhasedKind.of(fit.model());
        assertLevel(phased.likelihood(table), phased.phased(prior), fit.model().parameters(), table.customers());
    }

    /// By the logs of the parameters, a customer: 1e-6 at most.
    private static void assertLevel(
            LogLikelihood likelihood, Prior prior, Map<String, Double> parameters, int customers) {
        double[] logs = parameters.entrySet().stream()
                .filter(letter -> !letter.getKey().equals("k"))
                .mapToDouble(letter -> Math.log(letter.getValue()))
                .toArray();
        double[] slope = new LogPosterior(likelihood, prior).at(logs).gradient;
        double norm = Math.sqrt(Arrays.stream(slope).map(part -> part * part).sum());
        assertThat(norm / customers).as(parameters.toString()).isLessThan(1e-6);
    }
}
