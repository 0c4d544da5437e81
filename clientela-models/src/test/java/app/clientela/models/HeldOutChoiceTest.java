package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.clientela.models.PurchaseModels.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The choice of a model where nothing but summaries is known.
class HeldOutChoiceTest {

    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);
    private static final Set<Kind> REGULAR = EnumSet.of(Kind.BG_CNBD, Kind.MBG_CNBD);

    /// The published maxima a customer; what was not seen is called a little less likely.
    @Test
    void scoresCdnowAlmostAsHighAsItsMaxima() {
        List<Purchases> all = Cdnow.exact().customers().stream()
                .map(Cdnow.Customer::purchases)
                .toList();
        HeldOutChoice choice = HeldOutChoice.among(ALL, all, Kind::prior);
        assertThat(choice.scored()).isEqualTo(2357);
        assertScore(choice, Kind.NBD, -9763.66 / 2357);
        assertScore(choice, Kind.PARETO_NBD, -9594.9762 / 2357);
        assertScore(choice, Kind.BG_NBD, -9582.4292 / 2357);
        assertScore(choice, Kind.MBG_NBD, -9582.1357 / 2357);
    }

    @ParameterizedTest
    @EnumSource
    void choosesTheTruthOrParetoNbdWhereThatIsAsGood(Kind kind) {
        PurchaseModel truth = Seeds.of(kind);
        HeldOutChoice choice = HeldOutChoice.among(ALL, customers(truth, 3_000, 8), Kind::prior);
        HeldOutChoice.Score own = score(choice, kind);
        assertThat(own.behind()).isLessThanOrEqualTo(2 * own.standardError() + 1e-4);
        boolean isTie = choice.reason() == ModelChoice.Reason.TIE;
        HeldOutChoice.Score usual = score(choice, Kind.PARETO_NBD);
        assertThat(isTie).isEqualTo(usual.behind() > 0 && usual.behind() <= usual.standardError());
        assertThat(choice.chosen())
                .isEqualTo(isTie ? Kind.PARETO_NBD : choice.rivals().getFirst().kind());
        if (REGULAR.contains(kind)) {
            assertThat(choice.chosen()).isIn(REGULAR);
            assertThat(usual.behind()).isGreaterThan(5 * usual.standardError());
        }
    }

    @Test
    void leavesRegularGapsOutWhereTheyAreNotKnown() {
        List<Purchases> all = customers(Seeds.of(Kind.MBG_CNBD), 500, 9).stream()
                .map(p -> new Purchases(p.x(), p.tx(), p.T()))
                .toList();
        HeldOutChoice choice = HeldOutChoice.among(ALL, all, Kind::prior);
        assertThat(choice.rivals()).hasSize(4).noneMatch(score -> REGULAR.contains(score.kind()));
        assertThat(HeldOutChoice.among(REGULAR, all, Kind::prior).rivals()).hasSize(1);
    }

    @Test
    void looksAtTwentyThousandOfMore() {
        HeldOutChoice choice = HeldOutChoice.among(Set.of(), customers(Seeds.PARETO, 30_000, 10), Kind::prior);
        assertThat(choice.customers()).isEqualTo(30_000);
        assertThat(choice.scored()).isEqualTo(HeldOutChoice.MOST_SCORED);
        assertThat(choice.reason()).isEqualTo(ModelChoice.Reason.BEST);
    }

    @Test
    void doesNotChooseAmongFewOrBrief() {
        for (int customers : new int[] {0, 1, 37}) {
            HeldOutChoice few = HeldOutChoice.among(ALL, customers(Seeds.MBG, customers, 11), Kind::prior);
            assertThat(few.reason()).isEqualTo(ModelChoice.Reason.TOO_FEW_CUSTOMERS);
            assertThat(few.chosen()).isEqualTo(Kind.PARETO_NBD);
            assertThat(few.rivals()).isEmpty();
        }
        assertThat(HeldOutChoice.among(ALL, customers(Seeds.MBG, 38, 11), Kind::prior)
                        .rivals())
                .hasSize(6);
        List<Purchases> brief = customers(Seeds.MBG, 100, 12).stream()
                .map(_ -> new Purchases(0, 0, 7.9))
                .toList();
        assertThat(HeldOutChoice.among(ALL, brief, Kind::prior).reason()).isEqualTo(ModelChoice.Reason.TOO_SHORT);
    }

    private static void assertScore(HeldOutChoice choice, Kind kind, double maximum) {
        assertThat(score(choice, kind).logScore()).isLessThan(maximum).isCloseTo(maximum, within(.005));
    }

    private static HeldOutChoice.Score score(HeldOutChoice choice, Kind kind) {
        return choice.rivals().stream()
                .filter(score -> score.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static List<Purchases> customers(PurchaseModel truth, int customers, int seed) {
        return Seeds.histories(Simulation.of(truth, Seeds.weeks(customers, 20, 104), 0, Seeds.random(seed)));
    }
}
