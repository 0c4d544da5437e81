package app.clientela.models;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;

/// Which model of purchases a customer base has, by how each would have forecast the base's own
/// past: every model is fitted to what was known at some past days, and scored by how likely it
/// called what came then, `Σ ln P(Y = n)` (Gneiting and Raftery 2007, the logarithmic score).
///
/// A model must be better than Pareto/NBD by more than a standard error of the difference, taken
/// over customers pair by pair, to be chosen in its stead. Two rules of thumb are scored beside
/// the models; who reads the outcome should know whether a model is worth its trouble.
///
/// @param chosen the model to use
/// @param reason why
/// @param rivals best first; empty if the past was too short or the customers too few
/// @param origins the past days, latest first
/// @param customers in the base
/// @param scored of these, for whom forecasts were compared; the models of the comparison are
///     fitted to no others
/// @param mostShare the largest [RivalScore#topShare] that there could have been
public record ModelChoice(
        PurchaseModels.Kind chosen,
        Reason reason,
        List<RivalScore> rivals,
        List<Origin> origins,
        int customers,
        int scored,
        double mostShare) {

    /// Of a larger base so many are looked at, at equal distances in the order they came.
    public static final int MOST_SCORED = 4_000;

    private static final PurchaseModels.Kind USUAL = PurchaseModels.Kind.PARETO_NBD;

    /// Why a model was chosen.
    public enum Reason {
        /// Fewer than 30 customers to fit to, at every past day or in four fifths: Pareto/NBD, unseen.
        TOO_FEW_CUSTOMERS,
        /// Less than 26 weeks, of a summary 8: Pareto/NBD, unseen.
        TOO_SHORT,
        /// Its forecasts would have been the best, by more than a standard error if another is
        /// Pareto/NBD.
        BEST,
        /// Pareto/NBD is within a standard error of the best.
        TIE
    }

    /// Keeps the lists from being changed.
    public ModelChoice {
        rivals = List.copyOf(rivals);
        origins = List.copyOf(origins);
    }

    /// Compares and chooses, weeks being counted on the clock of the histories.
    ///
    /// @param kinds the models to choose among; Pareto/NBD always is one
    /// @param day the last day of the histories; later days are not looked at
    /// @param prior of each kind, [PurchaseModels.Kind#prior] as a rule
    /// @param histories one of each customer
    /// @return the choice, with its reason
    public static ModelChoice among(
            Collection<PurchaseModels.Kind> kinds,
            PurchaseDays histories,
            int day,
            Function<PurchaseModels.Kind, Prior> prior) {
        return among(kinds, histories, day, prior, _ -> histories.season());
    }

    /// Compares and chooses, weeks being counted at each past day on the clock of the season as it
    /// was known then.
    ///
    /// @param kinds the models to choose among; Pareto/NBD always is one
    /// @param histories one of each customer
    /// @param day the last day of the histories; later days are not looked at
    /// @param prior of each kind, [PurchaseModels.Kind#prior] as a rule
    /// @param season of a day, as [SeasonChoice] would have found it then
    /// @return the choice, with its reason
    public static ModelChoice among(
            Collection<PurchaseModels.Kind> kinds,
            PurchaseDays histories,
            int day,
            Function<PurchaseModels.Kind, Prior> prior,
            IntFunction<Season> season) {
        Set<PurchaseModels.Kind> all = EnumSet.of(USUAL);
        all.addAll(kinds);
        PurchaseDays few = histories.sample(MOST_SCORED);
        List<Origin> possible = Origin.of(few.firstDay(), day);
        List<Origin> origins = possible.stream()
                .filter(origin -> few.known(origin.day()).length >= PurchaseModels.LEAST_CUSTOMERS)
                .toList();
        if (origins.isEmpty()) {
            Reason reason = possible.isEmpty() ? Reason.TOO_SHORT : Reason.TOO_FEW_CUSTOMERS;
            return new ModelChoice(USUAL, reason, List.of(), List.of(), histories.customers(), 0, 0);
        }
        Contest contest = new Contest(few, origins, season);
        all.forEach(kind -> contest.enter(kind, prior.apply(kind)));
        contest.enterRulesOfThumb();
        return chosen(contest, origins, histories.customers(), few.customers());
    }

    private static ModelChoice chosen(Contest contest, List<Origin> origins, int customers, int scored) {
        List<RivalScore> rivals = contest.scores();
        PurchaseModels.Kind best = USUAL;
        boolean isTie = false;
        boolean found = false;
        for (RivalScore score : rivals) {
            if (score.rival() instanceof Rival.Model(PurchaseModels.Kind kind)) {
                best = found ? best : kind;
                found = true;
                isTie |= kind == USUAL && best != USUAL && score.behind() <= score.standardError();
            }
        }
        return new ModelChoice(
                isTie ? USUAL : best,
                isTie ? Reason.TIE : Reason.BEST,
                rivals,
                origins,
                customers,
                scored,
                contest.mostShare());
    }

    /// {@return what the rivals of the chosen model are measured against: the score of this one}
    ///
    /// @param rival a model or a rule of thumb
    /// @throws IllegalArgumentException if it was not scored
    public RivalScore scoreOf(Rival rival) {
        return rivals.stream()
                .filter(score -> score.rival().equals(rival))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not scored: " + rival.key()));
    }

    /// {@return whether a rule of thumb would have forecast better than any model}
    public boolean isBeatenByRuleOfThumb() {
        return !rivals.isEmpty() && rivals.getFirst().rival() instanceof Rival.RuleOfThumb;
    }
}
