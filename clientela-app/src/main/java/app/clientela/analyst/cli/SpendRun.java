package app.clientela.analyst.cli;

import app.clientela.models.GammaGamma;
import app.clientela.models.Prior;
import app.clientela.models.Spend;
import app.clientela.models.SpendFit;
import app.clientela.models.SpendTrend;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fits Gamma-Gamma to a table of mean amounts: a row per customer. A prior is asked of amounts
/// divided by their median; parameters and log-likelihood are of the amounts as they stand.
final class SpendRun implements TableFit {

    private final List<Spend> spends = new ArrayList<>();

    @Override
    public Optional<String> read(Path file) throws IOException {
        return Inputs.rows(
                file, KindName.GAMMA_GAMMA, row -> Histories.spend(row).ifPresent(spends::add));
    }

    @Override
    public Outcome fit(boolean believing) {
        double unit = believing ? median() : 1;
        List<Spend> measured =
                spends.stream().map(s -> new Spend(s.n(), s.mean() / unit)).toList();
        SpendFit fit = GammaGamma.fit(measured, believing ? Prior.gammaGamma() : Prior.none());
        GammaGamma found = fit.model().times(unit);
        double logLikelihood = spends.stream().mapToDouble(found::logLikelihood).sum();
        Fitted fitted = new Fitted(
                KindName.GAMMA_GAMMA, found.parameters(), logLikelihood, fit, trend(found), Optional.empty());
        Scores scores = Scores.behind(
                "expected",
                (row, out) -> out.cell(found.expectedSpend(Histories.spend(row).orElseThrow())));
        return new Outcome(fitted, scores);
    }

    /// 1 if nobody spent anything.
    private double median() {
        double[] means = spends.stream()
                .mapToDouble(Spend::mean)
                .filter(mean -> mean > 0)
                .sorted()
                .toArray();
        return means.length == 0 ? 1 : means[means.length / 2];
    }

    private Map<String, Double> trend(GammaGamma found) {
        SpendTrend trend = SpendTrend.of(found, spends);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("slope", trend.slope());
        if (trend.error() < Double.POSITIVE_INFINITY) {
            figures.put("error", trend.error());
        }
        figures.put("p_value", trend.pValue());
        return figures;
    }
}
