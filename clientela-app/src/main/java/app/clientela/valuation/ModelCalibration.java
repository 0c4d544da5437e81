package app.clientela.valuation;

import app.clientela.models.BuysAgain;
import app.clientela.models.ModelChoice;
import app.clientela.models.Origin;
import app.clientela.models.Prior;
import app.clientela.models.PurchaseDays;
import app.clientela.models.PurchaseFit;
import app.clientela.models.PurchaseModel;
import app.clientela.models.PurchaseModels;
import app.clientela.models.Purchases;
import app.clientela.models.RangeCalibration;
import app.clientela.models.Season;
import app.clientela.models.SeasonChoice;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;

/// The models of a shop, chosen and fitted by what was known at the end of one day.
///
/// Which model of purchases it is, and whether there is a season, the shop's own past decides; and
/// so it does where ranges are read and by how much the chances to buy again are moved. There are
/// no such corrections for less than half a year.
final class ModelCalibration {

    final SeasonChoice season;
    final ModelChoice choice;
    final PurchaseFit purchases;
    final SpendCalibration spend;
    final Optional<BuysAgain> again;
    final RangeCalibration ranges;

    /// @param believing false for maximum likelihood
    private ModelCalibration(List<HistoryFigures> histories, int day, boolean believing) {
        CompletableFuture<SpendCalibration> spending =
                CompletableFuture.supplyAsync(() -> SpendCalibration.fit(histories, day, believing));
        PurchaseDays days = purchaseDays(histories);
        Map<Integer, SeasonChoice> found = new HashMap<>();
        IntFunction<SeasonChoice> seasons =
                known -> found.computeIfAbsent(known, until -> SeasonChoice.of(days, until));
        season = seasons.apply(day);
        choice = ModelChoice.among(
                EnumSet.allOf(PurchaseModels.Kind.class),
                days,
                day,
                kind -> prior(kind, believing),
                known -> seasons.apply(known).season());
        PurchaseModels.Kind kind = choice.chosen();
        Prior prior = prior(kind, believing);
        purchases = PurchaseModels.fit(kind, days.on(season.season()).table(day), prior);
        Optional<Origin> origin = Origin.of(days.firstDay(), day).stream().findFirst();
        Optional<Past> past = origin.map(at -> {
            PurchaseDays then = days.on(seasons.apply(at.day()).season());
            return new Past(
                    PurchaseModels.fit(kind, then.table(at.day()), prior).model(), then, at);
        });
        again = past.map(at -> BuysAgain.of(at.model, at.days, at.origin));
        ranges = past.map(at -> RangeCalibration.of(at.model, at.days, at.origin))
                .orElseGet(RangeCalibration::none);
        spend = spending.join();
    }

    static ModelCalibration fit(List<HistoryFigures> histories, int day, boolean believing) {
        return new ModelCalibration(histories, day, believing);
    }

    private static Prior prior(PurchaseModels.Kind kind, boolean believing) {
        return believing ? kind.prior() : Prior.none();
    }

    private static PurchaseDays purchaseDays(List<HistoryFigures> histories) {
        PurchaseDays.Builder days = PurchaseDays.builder();
        histories.forEach(history -> days.add(history.days()));
        return days.build();
    }

    /// Whose clock counts the weeks.
    Season clock() {
        return season.season();
    }

    /// What is known of a customer who has bought until the end of `day`.
    Purchases purchasesUntil(HistoryFigures history, int day) {
        return history.purchasesUntil(day, clock());
    }

    /// The chance to buy again as the shop's own past corrects it.
    double moved(double chance, boolean isRepeater) {
        return again.map(past -> past.moved(chance, isRepeater)).orElse(chance);
    }

    /// The chosen model as it would have been fitted at a past day.
    private record Past(PurchaseModel model, PurchaseDays days, Origin origin) {}
}
