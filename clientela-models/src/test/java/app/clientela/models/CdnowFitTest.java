package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Published fits and holdout results on the CDNOW sample.
class CdnowFitTest {

    @Test
    void findsThePublishedParetoNbd() {
        PurchaseFit fit =
                PurchaseModels.fit(PurchaseModels.Kind.PARETO_NBD, Cdnow.exact().purchases(), Prior.none());
        assertNear(fit.model(), .553277, 10.57768, .606240, 11.66873);
        assertThat(fit.logLikelihood()).isCloseTo(-9594.9762, within(1e-3));
        assertThat(fit.converged()).isTrue();
        assertThat(fit.method()).isEqualTo(PurchaseFit.Method.MAXIMUM_LIKELIHOOD);
        assertThat(fit.customers()).isEqualTo(2357);
    }

    @Test
    void findsThePublishedBgNbd() {
        PurchaseFit fit =
                PurchaseModels.fit(PurchaseModels.Kind.BG_NBD, Cdnow.exact().purchases(), Prior.none());
        assertNear(fit.model(), .242595, 4.41360, .792920, 2.42589);
        assertThat(fit.logLikelihood()).isCloseTo(-9582.4292, within(1e-3));
    }

    @Test
    void findsThePublishedGammaGamma() {
        SpendFit fit = GammaGamma.fit(Cdnow.exact().spends(), Prior.none());
        assertThat(fit.customers()).isEqualTo(946);
        assertThat(fit.model().p()).isCloseTo(6.24935, within(6.24935 * 5e-4));
        assertThat(fit.model().q()).isCloseTo(3.74426, within(3.74426 * 5e-4));
        assertThat(fit.model().gamma()).isCloseTo(15.4443, within(15.4443 * 5e-4));
        assertThat(fit.logLikelihood()).isCloseTo(-4055.9177, within(1e-3));
    }

    @Test
    void findsTheLikelihoodsOfTheRoundedSummary() {
        Cdnow cdnow = Cdnow.published();
        List<Purchases> purchases = cdnow.purchases();
        assertThat(PurchaseModels.fit(PurchaseModels.Kind.PARETO_NBD, purchases, Prior.none())
                        .logLikelihood())
                .isCloseTo(-9594.9739, within(1e-3));
        assertThat(PurchaseModels.fit(PurchaseModels.Kind.BG_NBD, purchases, Prior.none())
                        .logLikelihood())
                .isCloseTo(-9582.4256, within(1e-3));
        SpendFit spend = GammaGamma.fit(cdnow.spends(), Prior.none());
        assertThat(spend.logLikelihood()).isCloseTo(-4055.9232, within(1e-3));
        assertThat(spend.model().gamma()).isCloseTo(15.4484, within(15.4484 * 5e-4));
    }

    /// 39 weeks after the fit, actual 1882: sum of expectations and mean absolute error.
    /// The published Pareto/NBD sum is that of a run which stopped .1 purchases from the peak's.
    @Test
    void forecastsTheHoldoutAsPublished() {
        assertHoldout(PurchaseModels.Kind.PARETO_NBD, 1665.4, .7545);
        assertHoldout(PurchaseModels.Kind.BG_NBD, 1653.4, .7855);
    }

    private static void assertHoldout(PurchaseModels.Kind kind, double total, double error) {
        Cdnow cdnow = Cdnow.exact();
        PurchaseModel model =
                PurchaseModels.fit(kind, cdnow.purchases(), Prior.none()).model();
        double sum = 0;
        double missed = 0;
        for (Cdnow.Customer customer : cdnow.customers()) {
            double expected = model.expectedPurchases(customer.purchases(), 39);
            sum += expected;
            missed += Math.abs(expected - customer.later());
        }
        assertThat(sum).isCloseTo(total, within(.15));
        assertThat(missed / cdnow.customers().size()).isCloseTo(error, within(5e-5));
    }

    private static void assertNear(PurchaseModel model, double... published) {
        double[] found = model.parameters().values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        for (int i = 0; i < published.length; i++) {
            assertThat(found[i]).isCloseTo(published[i], within(published[i] * 5e-4));
        }
    }
}
