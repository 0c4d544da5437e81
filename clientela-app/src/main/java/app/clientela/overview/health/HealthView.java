package app.clientela.overview.health;

import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;
import app.clientela.orders.LoosePayments;
import app.clientela.orders.Takings;
import app.clientela.overview.label.Named;
import app.clientela.platform.web.Formats;
import app.clientela.safekeeping.BackupState;
import java.util.List;
import java.util.Optional;

/// How complete the data are.
/// @param questions what only the owner knows about the sources
/// @param backup what protects them from being lost
record HealthView(
        Takings takings,
        List<PairLine> questions,
        Gaps gaps,
        BackupState backup,
        List<SourceLine> sources,
        boolean owner) {

    private static final int WHOLE = 100;

    /// What is missing.
    /// @param unasked customers with an e-mail address of whom nobody knows what they want
    /// @param proposals pairs of customers that may be one
    record Gaps(long unasked, ProductGaps products, List<LoosePayments> loose, long proposals) {}

    /// The share of what came in with a name behind it; empty where nothing came in.
    Optional<Percent> named() {
        return Named.share(takings);
    }

    Money all() {
        return takings.identified().gross().plus(takings.anonymous().gross());
    }

    /// The length of the bar of a part of all that came in.
    String width(Takings.Part part) {
        long share = Math.clamp(WHOLE * part.gross().minor() / Math.max(1, all().minor()), 0, WHOLE);
        return share + "%";
    }

    long stale() {
        return sources.stream().filter(SourceLine::stale).count();
    }

    /// The key of what is said of the last backup; its age is the argument.
    String backupKey() {
        if (backup.failure().isPresent()) {
            return "overview.data.backup.failed";
        }
        if (backup.last().isEmpty()) {
            return "overview.data.backup.none";
        }
        return backup.isWorrying() ? "overview.data.backup.old" : "overview.data.backup.good";
    }

    String backupAge(Formats format) {
        return backup.last()
                .map(last -> format.ago(last.madeAt(), backup.now()))
                .orElse("");
    }

    boolean isComplete() {
        return gaps.unasked() == 0
                && gaps.products().isComplete()
                && gaps.loose().isEmpty()
                && gaps.proposals() == 0
                && takings.otherCurrencies().isEmpty()
                && stale() == 0
                && !backup.isWorrying();
    }
}
