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
        Climb climb = telling.size() < PurchaseModels.LEAST_CUSTOMERS
                ? Climb.unfitted(likelihood, prior, Prior.gammaGamma())
                : Climb.from(start(telling), likelihood, prior);
        return new SpendFit(
                GammaGamma.of(climb.parameters()),
                climb.logLikelihood,
                telling.size(),
                climb.converged,
                climb.method,
                climb.posterior());
    }

    /// The default medians, with γ in the unit of the amounts: times the median of the means.
    private static double[] start(List<Spend> telling) {
        double[] means = telling.stream().mapToDouble(Spend::mean).sorted().toArray();
        double[] logs = Prior.gammaGamma().logMedians();
        logs[2] += Math.log(means[means.length / 2]);
        return logs;
    }
}
