package app.clientela.models;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Which model of purchases a customer base has, where nothing but a summary of each customer is
/// known, so that the past cannot be forecast as [ModelChoice] does: each model is fitted to four
/// fifths of the customers and scored by the log-likelihood of the histories of the others, five
/// times over (Stone 1974, cross-validation).
///
/// As there, a model must be better than Pareto/NBD by more than a standard error of the
/// difference, taken over customers pair by pair. It tells which model describes purchases best,
/// not which forecasts best: where purchase days are known, ask [ModelChoice].
///
/// @param chosen the model to use
/// @param reason why
/// @param rivals best first; empty if the customers were too few or their history too short
/// @param customers in the base
/// @param scored of these, whose histories were compared
public record HeldOutChoice(
        PurchaseModels.Kind chosen, ModelChoice.Reason reason, List<Score> rivals, int customers, int scored) {

    /// Of a larger base so many are looked at, at equal distances in the order they came.
    public static final int MOST_SCORED = 20_000;

    private static final PurchaseModels.Kind USUAL = PurchaseModels.Kind.PARETO_NBD;
    private static final int FOLDS = 5;

    /// How a model stood up to the customers it had not seen.
    ///
    /// @param kind which model
    /// @param logScore mean log-likelihood of a customer: the higher the better
    /// @param behind the best model's `logScore` less this one
    /// @param standardError of `behind`
    public record Score(PurchaseModels.Kind kind, double logScore, double behind, double standardError) {}

    /// Keeps the list from being changed.
    public HeldOutChoice {
        rivals = List.copyOf(rivals);
    }

    /// Compares and chooses.     ///
    /// @param kinds the models to choose among; Pareto/NBD always is one, those with regular gaps only
    ///     where every `litt` is known
    /// @param histories one of each customer
    /// @param prior of each kind, [PurchaseModels.Kind#prior] as a rule
    /// @return the choice, with its reason
    public static HeldOutChoice among(
            Collection<PurchaseModels.Kind> kinds,
            List<Purchases> histories,
            Function<PurchaseModels.Kind, Prior> prior) {
        List<Purchases> few = sample(histories);
        if (few.size() - (few.size() + FOLDS - 1) / FOLDS < PurchaseModels.LEAST_CUSTOMERS) {
            return unseen(ModelChoice.Reason.TOO_FEW_CUSTOMERS, histories.size());
        }
        if (PurchaseTable.of(few).history() < PurchaseModels.LEAST_WEEKS) {
            return unseen(ModelChoice.Reason.TOO_SHORT, histories.size());
        }
        Set<PurchaseModels.Kind> all = EnumSet.of(USUAL);
        all.addAll(kinds);
        if (few.stream().anyMatch(p -> p.litt().isEmpty())) {
            all.removeIf(PurchaseModels.Kind::isRegular);
        }
        Map<PurchaseModels.Kind, double[]> logs = new EnumMap<>(PurchaseModels.Kind.class);
        all.forEach(kind -> logs.put(kind, heldOut(kind, few, prior.apply(kind))));
        return chosen(scores(logs), histories.size(), few.size());
    }

    private static HeldOutChoice unseen(ModelChoice.Reason reason, int customers) {
        return new HeldOutChoice(USUAL, reason, List.of(), customers, 0);
    }

    private static List<Purchases> sample(List<Purchases> histories) {
        int size = Math.min(MOST_SCORED, histories.size());
        double step = (double) histories.size() / size;
        return IntStream.range(0, size)
                .mapToObj(i -> histories.get((int) ((i + .5) * step)))
                .toList();
    }

    /// The log-likelihood of each history under the model of the others' folds.
    private static double[] heldOut(PurchaseModels.Kind kind, List<Purchases> histories, Prior prior) {
        double[] logs = new double[histories.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Purchases> others = new ArrayList<>();
            for (int i = 0; i < logs.length; i++) {
                if (i % FOLDS != fold) {
                    others.add(histories.get(i));
                }
            }
            PurchaseModel model = PurchaseModels.fit(kind, others, prior).model();
            for (int i = fold; i < logs.length; i += FOLDS) {
                logs[i] = model.logLikelihood(histories.get(i));
            }
        }
        return logs;
    }

    /// Best first; of equal ones, the plainer.
    private static List<Score> scores(Map<PurchaseModels.Kind, double[]> logs) {
        double[] highest = logs.values().stream()
                .reduce((best, next) -> Paired.of(next, best).difference() > 0 ? next : best)
                .orElseThrow();
        List<Score> scores = new ArrayList<>();
        logs.forEach((kind, one) -> {
            Paired behind = Paired.of(highest, one);
            double mean = IntStream.range(0, one.length)
                    .mapToDouble(i -> one[i])
                    .average()
                    .orElseThrow();
            scores.add(new Score(kind, mean, behind.difference() / one.length, behind.error() / one.length));
        });
        scores.sort(Comparator.comparingDouble(Score::behind));
        return scores;
    }

    private static HeldOutChoice chosen(List<Score> rivals, int customers, int scored) {
        PurchaseModels.Kind best = rivals.getFirst().kind();
        boolean isTie = rivals.stream()
                .anyMatch(score -> score.kind() == USUAL && best != USUAL && score.behind() <= score.standardError());
        ModelChoice.Reason reason = isTie ? ModelChoice.Reason.TIE : ModelChoice.Reason.BEST;
        return new HeldOutChoice(isTie ? USUAL : best, reason, rivals, customers, scored);
    }
}
