package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where programs for these models have overflowed, stopped short or answered NaN.
class FormerFailuresTest {

    static final List<PurchaseModel> BUSY = List.of(
            new Nbd(.4, .2),
            new ParetoNbd(.4, .1, .6, 12),
            new BgNbd(.4, .05, .3, 30),
            new MbgNbd(.4, .05, .3, 30),
            new BgCnbd(2, .4, .02, .3, 30),
            new MbgCnbd(2, .4, .02, .3, 30));

    /// For a β without end nobody leaves, and DERT is that of NBD; its printed form overflows.
    @ParameterizedTest
    @ValueSource(doubles = {1e7, 1e12, 1e100, 1e300})
    void discountsAllTheFutureForHugeBeta(double beta) {
        Purchases p = new Purchases(7, 30, 39);
        double forever = new Nbd(.55, 10.6).discountedResidualPurchases(p, .02);
        double found = new ParetoNbd(.55, 10.6, .6, beta).discountedResidualPurchases(p, .02);
        assertThat(found).isCloseTo(forever, within(forever * 100 / beta + 1e-12));
    }

    /// Where the printed ₂F₁ has a negative third parameter, or a pole.
    @ParameterizedTest
    @ValueSource(doubles = {.1, .4, .7, .9, 1})
    void expectsOfOneTimeBuyersWhereShapesAreSmall(double b) {
        BgNbd model = new BgNbd(.25, 4, .3, b);
        double before = 0;
        for (double weeks : new double[] {1, 52, 520, 5200}) {
            double now = model.expectedPurchases(new Purchases(0, 0, 39), weeks);
            assertThat(now).isGreaterThan(before).isFinite();
            before = now;
        }
    }

    /// Buyers of every day beside those of once: likelihoods overflowed, and fits stayed at their
    /// start.
    @ParameterizedTest
    @FieldSource("BUSY")
    void fitsFrequentBuyers(PurchaseModel busy) {
        PurchaseModels.Kind kind = busy.kind();
        double[] weeks = Seeds.weeks(600, 60, 150);
        List<Purchases> base = Seeds.histories(Simulation.of(busy, weeks, 0, Seeds.random(62)));
        assertThat(base).anyMatch(p -> p.x() > 1_000);
        PurchaseFit fit = PurchaseModels.fit(kind, base, kind.prior());
        assertThat(fit.converged()).isTrue();
        assertThat(fit.model().parameters().values()).allMatch(Double::isFinite);
        for (Purchases p : base) {
            assertThat(fit.model().logLikelihood(p)).isFinite();
            assertThat(fit.model().aliveProbability(p)).isBetween(0.0, 1.0);
            assertThat(fit.model().expectedPurchases(p, 52)).isFinite().isNotNegative();
        }
    }

    /// Sums over a base of millions.
    @Test
    void fitsTwoAndAHalfMillionCustomers() {
        PurchaseTable.Builder base = PurchaseTable.builder();
        for (Purchases p : Seeds.histories(Simulation.of(Seeds.BG, Seeds.weeks(1_000, 20, 80), 0, Seeds.random(61)))) {
            base.add(new Purchases(p.x(), p.tx(), p.T()), 2_500);
        }
        PurchaseFit fit = PurchaseModels.fit(PurchaseModels.Kind.BG_NBD, base.build(), Prior.none());
        assertThat(fit.customers()).isEqualTo(2_500_000);
        assertThat(fit.converged()).isTrue();
        assertThat(fit.logLikelihood()).isFinite();
        assertThat(fit.model().aliveProbability(new Purchases(300, 70, 80))).isBetween(0.0, 1.0);
    }

    /// x in the thousands and a silence of ten years.
    @ParameterizedTest
    @EnumSource(PurchaseModels.Kind.class)
    void answersForAMillionPurchases(PurchaseModels.Kind kind) {
        PurchaseModel model = Seeds.of(kind);
        for (double end : new double[] {100, 620}) {
            Purchases p = new Purchases(1_000_000, 100, end, -1e7);
            assertThat(model.logLikelihood(p)).isFinite();
            assertThat(model.aliveProbability(p)).isBetween(0.0, 1.0);
            assertThat(model.expectedPurchases(p, 52)).isFinite().isNotNegative();
            assertThat(model.chanceOfPurchase(p, 52)).isBetween(0.0, 1.0);
        }
    }
}
