package app.clientela.intake.web;

import app.clientela.intake.Formats;
import app.clientela.intake.ImportRun;
import app.clientela.intake.RunState;
import app.clientela.intake.Tally;
import app.clientela.kernel.Percent;
import java.util.List;
import java.util.Map;

/// One file of the list: what it is, what is in it, how far it is.
/// @param shown the run, or its trial while that goes on
/// @param asks true where something must be said first
/// @param trying true while it is being tried
record FileLine(ImportRun run, ImportRun shown, boolean asks, boolean trying) {

    private static final int MOST_TITLES = 3;

    /// The programs that wrote it, the most frequent first; none for a table.
    List<String> titles() {
        return tally().files().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .flatMap(file -> Formats.named(file.getKey()).stream())
                .map(format -> format.title())
                .distinct()
                .limit(MOST_TITLES)
                .toList();
    }

    boolean isTable() {
        return tally().files().isEmpty() && tally().rows() > 0;
    }

    /// True where nothing is in the way of letting it in.
    boolean isReady() {
        return waits() && !asks && run.checked() && !tally().isMuchRefused();
    }

    boolean waits() {
        return run.state() == RunState.RECEIVED;
    }

    /// True while it is read, to be tried or to come in.
    boolean isMoving() {
        return trying || run.isUnfinished();
    }

    Tally tally() {
        return shown.tally();
    }

    List<Counted> counted() {
        return Counted.of(tally());
    }

    /// How much of it is read, of a thousand.
    long thousandths() {
        return OutlookView.thousandths(shown);
    }

    Percent done() {
        return new Percent(Math.toIntExact(thousandths() * 10));
    }

    String address() {
        return FilesView.address(run);
    }

    /// Where to look at it.
    String link() {
        return waits() ? address() : address() + "/done";
    }
}
