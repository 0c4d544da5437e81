package app.clientela.overview.why;

import app.clientela.kernel.Percent;
import app.clientela.overview.chart.RaceBar;
import app.clientela.valuation.Evidence;
import app.clientela.valuation.Evidence.Rival;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The models that forecast the shop's own past, and why one of them speaks.
record RaceView(Evidence evidence) {

    private static final Set<String> RULES_OF_THUMB = Set.of("own-rate", "hiatus");

    /// One that took part.
    record Row(Rival rival, RaceBar bar) {

        String name() {
            return nameOf(rival.name());
        }

        String words() {
            return wordsOf(rival.name());
        }

        String style() {
            return rival.used() ? "win" : "";
        }

        /// Purchase days by which it was off.
        BigDecimal error() {
            return BigDecimal.valueOf(rival.errorMilli(), 3);
        }
    }

    /// The text that names a model.
    static String nameOf(String model) {
        return "overview.model." + model;
    }

    /// The text that says what it thinks of customers.
    static String wordsOf(String model) {
        return nameOf(model) + ".words";
    }

    List<Row> rows() {
        int largest =
                evidence.rivals().stream().mapToInt(Rival::errorMilli).max().orElse(0);
        return evidence.rivals().stream()
                .map(rival -> new Row(rival, RaceBar.of(rival.errorMilli(), largest)))
                .toList();
    }

    Percent mostShare() {
        return evidence.mostShare();
    }

    /// A rule of thumb that was better than every model.
    Optional<String> betterRule() {
        return evidence.rivals().stream()
                .findFirst()
                .map(Rival::name)
                .filter(RULES_OF_THUMB::contains)
                .map(RaceView::nameOf);
    }

    String reason() {
        return switch (evidence.reason()) {
            case BEST -> "overview.why.race.best";
            case TIE -> "overview.why.race.tie";
            case TOO_SHORT -> "overview.why.race.short";
            case TOO_FEW_CUSTOMERS -> "overview.why.race.few";
        };
    }

    String season() {
        return switch (evidence.season()) {
            case PROVEN -> "overview.why.season.proven";
            case NOT_PROVEN -> "overview.why.season.none";
            case TOO_SHORT -> "overview.why.season.short";
            case TOO_FEW_CUSTOMERS -> "overview.why.season.few";
        };
    }
}
