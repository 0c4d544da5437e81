package app.clientela.models;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The fit of Gamma-Gamma: gate, start values, climb, posterior.
final class SpendClimb {

    private SpendClimb() {}

    static SpendFit fit(Iterable<Spend> spends, Prior prior) {
        List<Spend> telling = new ArrayList<>();
        for (Spend spend : spends) {
            if (spend.telling()) {
                telling.add(spend);
            }
        }
        telling.sort(Comparator.comparingInt(Spend::n).thenComparingDouble(Spend::mean));
        LogLikelihood likelihood = new GammaGammaLikelihood(telling);
        return telling.size() < PurchaseModels.LEAST_CUSTOMERS
                ? unfitted(telling.size(), likelihood, prior)
                : climb(telling, new LogPosterior(likelihood, prior), prior);
    }

    private static SpendFit climb(List<Spend> telling, LogPosterior surface, Prior prior) {
        Newton.Peak peak = new Newton(surface).climb(start(telling));
        GammaGamma model = GammaGamma.of(LogPosterior.natural(peak.logs));
        double logLikelihood = peak.value - surface.logPrior(peak.logs);
        PurchaseFit.Method method = prior instanceof Prior.None
                ? PurchaseFit.Method.MAXIMUM_LIKELIHOOD
                : PurchaseFit.Method.MAXIMUM_A_POSTERIORI;
        Posterior posterior = Posterior.around(peak, surface);
        return new SpendFit(model, logLikelihood, telling.size(), peak.converged, method, posterior);
    }

    private static SpendFit unfitted(int customers, LogLikelihood likelihood, Prior prior) {
        Prior.LogNormal belief = prior instanceof Prior.LogNormal normal ? normal : Prior.gammaGamma();
        double[] medians = LogPosterior.natural(belief.logMedians());
        return new SpendFit(
                GammaGamma.of(medians),
                likelihood.value(medians),
                customers,
                true,
                PurchaseFit.Method.PRIOR,
                Posterior.of(belief));
    }

    /// The default medians, with γ in the unit of the amounts: times the median of the means.
    private static double[] start(List<Spend> telling) {
        double[] means = telling.stream().mapToDouble(Spend::mean).sorted().toArray();
        double[] logs = Prior.gammaGamma().logMedians();
        logs[2] += Math.log(means[means.length / 2]);
        return logs;
    }
}
