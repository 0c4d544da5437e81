package app.clientela.overview.value;

import app.clientela.valuation.Growth;
import app.clientela.valuation.Movement;
import java.time.LocalDate;
import java.util.Optional;

/// How the shop grows: by whom, and who comes back.
/// @param computing true where values are being worked out
record GrowthView(Optional<Growth> growth, Optional<LocalDate> asOf, boolean computing) {

    static final String LINK = "/value/growth";

    /// Empty until the first valuation has ended, and while nobody has bought.
    static GrowthView of(Optional<Growth> growth, Optional<LocalDate> asOf, boolean computing) {
        return new GrowthView(growth.filter(found -> hasBuyers(found.movement())), asOf, computing);
    }

    private static boolean hasBuyers(Movement movement) {
        return movement.now().values().stream().anyMatch(count -> count > 0);
    }

    Optional<SplitView> split() {
        return growth.flatMap(Growth::split).map(SplitView::new);
    }

    Optional<RetentionView> retention() {
        return growth.flatMap(found -> RetentionView.of(found.retention(), found.firstOn()));
    }

    Optional<MovementView> movement() {
        return growth.flatMap(found -> MovementView.of(found.movement()));
    }

    Optional<SecondView> second() {
        return growth.flatMap(Growth::second).map(SecondView::new);
    }
}
