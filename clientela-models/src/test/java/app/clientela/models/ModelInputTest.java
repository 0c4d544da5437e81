package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/// What cannot be is refused by the name of its field.
class ModelInputTest {

    private static final Purchases SOME = new Purchases(2, 10, 20);

    @Test
    void refusesImpossibleHistories() {
        refuses("x", () -> new Purchases(-1, 0, 3));
        refuses("tx", () -> new Purchases(1, -1, 3));
        refuses("tx", () -> new Purchases(1, 4, 3));
        refuses("tx", () -> new Purchases(1, Double.NaN, 3));
        refuses("tx", () -> new Purchases(0, 1, 3));
        refuses("T", () -> new Purchases(0, 0, -1));
        refuses("litt", () -> new Purchases(2, 6, 9, Double.NaN));
        refuses("litt", () -> new Purchases(2, 6, 9, 2.2));
        refuses("litt", () -> new Purchases(0, 0, 9, -1));
        refuses("tx", () -> new Purchases(1, 0, 9));
        refuses("tx", () -> new Purchases(1, 0, 9, 0));
        refuses("tx", () -> PurchaseTable.of(new int[] {1}, new double[] {0}, new double[] {9}));
        refuses("T", () -> new Purchases(0, 0, Double.NaN));
        refuses("T", () -> new Purchases(0, 0, Double.POSITIVE_INFINITY));
        refuses("x", () -> new Purchases(2_000_000_000, 1, 2));
        refuses("x", () -> PurchaseTable.of(new int[] {1_000_001}, new double[] {1}, new double[] {9}));
    }

    /// More than memory or the whole numbers hold.
    @Test
    void refusesWhatIsTooMuch() {
        refuses("k", () -> new BgCnbd(101, 1, 1, 1, 1));
        refuses("k", () -> new MbgCnbd(1_000_000_000, 1, 1, 1, 1));
        refuses("n", () -> new Occasions(1, 1, 2_000_000_000));
        refuses("ahead", () -> new BgBb(1, 1, 1, 1).distribution(Occasions.none(), 100_001));
        refuses("renewals", () -> new Sbg(1, 1).survival(100_001));
        refuses("renewals", () -> new Sbg(1, 1).expectedRenewals(3, -1));
        refuses("renewals", () -> new Sbg(1, 1).distribution(Integer.MAX_VALUE, 3));
        Map<Occasions, Integer> gifts = Map.of(Occasions.none(), Integer.MAX_VALUE, new Occasions(1, 1, 3), 1);
        refuses("customers", () -> BgBb.fit(gifts, Prior.bgBb()));
        SubscriberCohort many = new SubscriberCohort(List.of(Integer.MAX_VALUE, 5));
        refuses("customers", () -> Sbg.fit(List.of(many, many), Prior.sbg()));
        PurchaseTable.Builder base = PurchaseTable.builder().add(SOME, Integer.MAX_VALUE);
        refuses("customers", base.add(SOME)::build);
    }

    @Test
    void refusesImpossibleSpends() {
        refuses("n", () -> new Spend(-1, 2));
        refuses("mean", () -> new Spend(1, -2));
        refuses("mean", () -> new Spend(1, Double.NaN));
        refuses("mean", () -> new Spend(1, Double.POSITIVE_INFINITY));
        refuses("mean", () -> new Spend(0, 2));
    }

    @Test
    void refusesParametersThatAreNotAboveZero() {
        for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            refuses("r", () -> new ParetoNbd(wrong, 1, 1, 1));
            refuses("alpha", () -> new ParetoNbd(1, wrong, 1, 1));
            refuses("s", () -> new ParetoNbd(1, 1, wrong, 1));
            refuses("beta", () -> new ParetoNbd(1, 1, 1, wrong));
            refuses("a", () -> new BgNbd(1, 1, wrong, 1));
            refuses("b", () -> new BgNbd(1, 1, 1, wrong));
            refuses("alpha", () -> new Nbd(1, wrong));
            refuses("b", () -> new MbgNbd(1, 1, 1, wrong));
            refuses("a", () -> new BgCnbd(2, 1, 1, wrong, 1));
            refuses("r", () -> new MbgCnbd(2, wrong, 1, 1, 1));
            refuses("p", () -> new GammaGamma(wrong, 1, 1));
            refuses("q", () -> new GammaGamma(1, wrong, 1));
            refuses("gamma", () -> new GammaGamma(1, 1, wrong));
        }
    }

    @Test
    void refusesRegularGapsThatAreNotKnown() {
        refuses("k", () -> new BgCnbd(0, 1, 1, 1, 1));
        refuses("litt", () -> new MbgCnbd(2, 1, 1, 1, 1).logLikelihood(SOME));
        List<Purchases> unknown = Collections.nCopies(40, SOME);
        for (PurchaseModels.Kind kind : List.of(PurchaseModels.Kind.BG_CNBD, PurchaseModels.Kind.MBG_CNBD)) {
            refuses("litt", () -> PurchaseModels.fit(kind, unknown, kind.prior()));
        }
        assertThat(new MbgCnbd(1, 1, 1, 1, 1).logLikelihood(SOME))
                .isEqualTo(new MbgNbd(1, 1, 1, 1).logLikelihood(SOME));
        assertThat(new BgCnbd(3, 1, 1, 1, 1).logLikelihood(new Purchases(1, 3, 9)))
                .isFinite();
    }

    @Test
    void refusesImpossibleQuestions() {
        for (PurchaseModel model : Seeds.ALL) {
            refuses("n", () -> model.counts(SOME, 3).chance(-1));
            refuses("n", () -> model.counts(SOME, 3).atMost(-1));
            refuses("level", () -> model.counts(SOME, 3).quantile(1.1));
            refuses("weeks", () -> model.counts(SOME, -3));
            refuses("weeklyRate", () -> model.discountedResidualPurchases(SOME, 0));
            refuses("weeks", () -> model.expectedPurchases(SOME, -1));
            refuses("weeks", () -> model.expectedPurchases(SOME, Double.NaN));
            refuses("weeks", () -> model.chanceOfPurchase(SOME, Double.POSITIVE_INFINITY));
            refuses("weeks", () -> model.aliveProbability(SOME, -1));
            refuses("weeks", () -> model.discountedPurchases(SOME, -1, .01));
            refuses("weeklyDiscount", () -> model.discountedPurchases(SOME, 3, -1));
            refuses("weeklyDiscount", () -> model.drawFuture(SOME, 3, Double.NaN, Seeds.random(1)));
            refuses("level", () -> model.nextGapQuantile(SOME, 1));
            refuses("level", () -> model.nextPurchaseQuantile(SOME, 1));
            refuses("level", () -> model.nextGapQuantile(SOME, Double.NaN));
        }
    }

    @Test
    void refusesImpossiblePriorsAndCounts() {
        refuses("logSds", () -> new Prior.LogNormal(List.of(1.0), List.of()));
        refuses("medians", () -> new Prior.LogNormal(List.of(0.0), List.of(1.0)));
        refuses("customers", () -> PurchaseTable.builder().add(SOME, 0));
    }

    @Test
    void keepsEqualHistoriesOnce() {
        PurchaseTable table = PurchaseTable.builder()
                .add(SOME)
                .add(new Purchases(0, 0, 30), 5)
                .add(SOME)
                .build();
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.customers()).isEqualTo(7);
        assertThat(table.history()).isEqualTo(30);
        assertThat(table.litt()).isEmpty();
    }

    @Test
    void keepsHistoriesWithOtherGapsBetweenOnce() {
        PurchaseTable table = PurchaseTable.of(List.of(new Purchases(2, 6, 9, 2), new Purchases(2, 6, 9, 1.5)));
        assertThat(table.rows()).isEqualTo(1);
        assertThat(table.litt()).hasValue(3.5);
    }

    @Test
    void givesParametersThatCannotBeChanged() {
        assertThat(Seeds.PARETO.parameters().keySet()).containsExactly("r", "alpha", "s", "beta");
        assertThat(Seeds.BG.parameters().keySet()).containsExactly("r", "alpha", "a", "b");
        assertThat(Seeds.of(PurchaseModels.Kind.BG_CNBD).parameters().keySet())
                .containsExactly("k", "r", "alpha", "a", "b");
        assertThat(Seeds.ALL)
                .extracting(PurchaseModel::name)
                .containsExactly("nbd", "pareto-nbd", "bg-nbd", "mbg-nbd", "bg-cnbd", "mbg-cnbd");
        assertThat(Seeds.PARETO.parameters()).isUnmodifiable();
    }

    private static void refuses(String field, ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageStartingWith(field + " ");
    }
}
