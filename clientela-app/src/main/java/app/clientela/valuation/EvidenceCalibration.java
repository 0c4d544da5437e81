package app.clientela.valuation;

import app.clientela.kernel.Percent;
import app.clientela.models.ModelChoice;
import app.clientela.models.RivalScore;
import app.clientela.models.SeasonChoice;
import app.clientela.valuation.Evidence.Held;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gathers how right the forecasts of a shop have been.
final class EvidenceCalibration {

    private static final double BASIS_POINTS = 10_000;
    private static final double MILLI = 1_000;

    private final List<HistoryFigures> histories;
    private final Assumptions assumptions;
    private final ModelCalibration model;

    EvidenceCalibration(List<HistoryFigures> histories, Assumptions assumptions, ModelCalibration model) {
        this.histories = histories;
        this.assumptions = assumptions;
        this.model = model;
    }

    /// @param over forecasts of single customers whose time is over, all made as of one day
    Evidence evidence(List<ForecastStore.Forecast> over) {
        ModelChoice choice = model.choice;
        return new Evidence(
                reason(choice.reason()),
                season(model.season.reason()),
                percent(choice.mostShare()),
                rivals(choice),
                HindcastCalibration.of(histories, assumptions),
                journal(over));
    }

    private static Evidence.Reason reason(ModelChoice.Reason reason) {
        return switch (reason) {
            case TOO_FEW_CUSTOMERS -> Evidence.Reason.TOO_FEW_CUSTOMERS;
            case TOO_SHORT -> Evidence.Reason.TOO_SHORT;
            case BEST -> Evidence.Reason.BEST;
            case TIE -> Evidence.Reason.TIE;
        };
    }

    private static Evidence.Season season(SeasonChoice.Reason reason) {
        return switch (reason) {
            case TOO_FEW_CUSTOMERS -> Evidence.Season.TOO_FEW_CUSTOMERS;
            case TOO_SHORT -> Evidence.Season.TOO_SHORT;
            case CHANCE, NOT_AGAIN -> Evidence.Season.NOT_PROVEN;
            case PROVEN -> Evidence.Season.PROVEN;
        };
    }

    /// A model with regular gaps that found none is the same as the one without, and left out.
    private List<Evidence.Rival> rivals(ModelChoice choice) {
        List<Evidence.Rival> rivals = new ArrayList<>();
        List<RivalScore> scores = choice.rivals();
        for (int i = 0; i < scores.size(); i++) {
            RivalScore score = scores.get(i);
            boolean again = i > 0 && score.logScore() == scores.get(i - 1).logScore();
            if (!again) {
                rivals.add(new Evidence.Rival(
                        score.rival().key(),
                        score.rival().key().equals(choice.chosen().key()),
                        Math.toIntExact(Math.round(score.meanAbsoluteError() * MILLI)),
                        percent(score.topShare()),
                        Double.toString(score.logScore()),
                        Double.toString(score.behind()),
                        Double.toString(score.standardError())));
            }
        }
        return rivals;
    }

    /// As the journal said it: discounted, and with the margin rate of today.
    private Optional<Held> journal(List<ForecastStore.Forecast> over) {
        if (over.isEmpty()) {
            return Optional.empty();
        }
        ForecastStore.Forecast any = over.getFirst();
        int from = Math.toIntExact(any.asOf().toEpochDay());
        int until = Math.toIntExact(any.until().toEpochDay());
        OutlookCalibration outlook = new OutlookCalibration(model, histories, assumptions, from);
        Map<Long, HistoryFigures> byKey = new HashMap<>();
        histories.forEach(history -> byKey.put(history.key, history));
        HeldCalibration held = new HeldCalibration();
        for (ForecastStore.Forecast forecast : over) {
            HistoryFigures history = byKey.get(forecast.customer().value());
            if (history != null) {
                held.add(forecast.margin(), outlook.came(history, until));
            }
        }
        return Optional.of(held.held(any.asOf(), any.until()));
    }

    private static Percent percent(double share) {
        return new Percent(Math.toIntExact(Math.round(share * BASIS_POINTS)));
    }
}
