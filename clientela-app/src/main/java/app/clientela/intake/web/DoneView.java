package app.clientela.intake.web;

import app.clientela.intake.ImportRun;
import app.clientela.intake.RefusedGroup;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the last two steps show: how far a file is, what it brought, which rows need its owner.
/// @param again true where the same bytes were dropped once more
/// @param kept the last day on which the file itself is kept; empty where it is gone or not in yet
record DoneView(
        ImportRun run, List<RefusedGroup> groups, boolean again, boolean owner, Instant now, Optional<LocalDate> kept) {

    /// From here on, what is left is said in minutes.
    private static final Duration LONG = Duration.ofMinutes(2);

    private static final Duration FRESH = Duration.ofMinutes(10);

    OutlookView numbers() {
        return new OutlookView(run, false, false, false, groups);
    }

    /// True while its customers may still be valued anew.
    boolean isJustIn() {
        return run.times().finished().filter(in -> now.isBefore(in.plus(FRESH))).isPresent();
    }

    boolean isUndoable() {
        return owner && run.isUndoable(now);
    }

    long rowsPerSecond() {
        return run.progress().rows() * 1000 / Math.max(1, spent().toMillis());
    }

    Duration left() {
        long read = Math.max(1, run.progress().bytes());
        return Duration.ofMillis(spent().toMillis() * Math.max(0, run.file().bytes() - read) / read);
    }

    boolean isLong() {
        return left().compareTo(LONG) >= 0;
    }

    boolean isNearlyIn() {
        return left().toSeconds() == 0;
    }

    private Duration spent() {
        return Duration.between(run.times().started().orElse(now), now);
    }

    String address() {
        return FilesView.address(run);
    }
}
