package app.clientela.overview.health;

import app.clientela.intake.Format.Subject;
import app.clientela.intake.SourceName;
import app.clientela.orders.SourceFigures;
import app.clientela.orders.SourceRole;
import java.time.LocalDate;
import java.util.List;

/// One source: what it is called, what it told, and whether it is out of date.
record SourceLine(SourceName name, SourceFigures told, boolean stale) {

    /// Files are fetched once a month, and some days late.
    static final int STALE_AFTER_DAYS = 35;

    static SourceLine of(SourceName name, SourceFigures told, LocalDate today) {
        LocalDate oldest = today.minusDays(STALE_AFTER_DAYS);
        boolean stale = told.days().filter(days -> days.to().isBefore(oldest)).isPresent();
        return new SourceLine(name, told, stale);
    }

    /// Whether it tells sales one by one, so that somebody can say what they are.
    boolean sells() {
        return told.sales() > 0 && name.subject().filter(Subject.TILL::equals).isEmpty();
    }

    static List<SourceRole> roles() {
        return List.of(SourceRole.values());
    }

    static String key(SourceRole role) {
        return switch (role) {
            case SALES -> "overview.data.role.sales";
            case PAPERS -> "overview.data.role.papers";
            case TILL -> "overview.data.role.till";
        };
    }
}
