package app.clientela.intake.web;

import app.clientela.intake.Contents;
import app.clientela.intake.Format;
import app.clientela.intake.Formats;
import app.clientela.intake.ImportRun;
import app.clientela.intake.Look;
import app.clientela.intake.RunState;
import app.clientela.intake.Tally;
import app.clientela.kernel.Percent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One file of the list: what it is, what is in it, how far it is.
/// @param shown the run, or its trial while that goes on
/// @param titles of the programs that wrote it, the most frequent first; none for a table
/// @param asks true where something must be said first
/// @param trying true while it is being tried
record FileLine(ImportRun run, ImportRun shown, List<String> titles, boolean asks, boolean trying) {

    private static final int MOST_TITLES = 3;

    /// A file as it is while it waits for an answer, before it can be tried.
    static FileLine asking(ImportRun run, Look look) {
        List<String> titles = look instanceof Contents contents
                ? contents.kinds().stream().map(Contents.Kind::title).toList()
                : List.of();
        return new FileLine(run, run, first(titles.stream()), true, false);
    }

    /// @param trial of the file, while that goes on
    static FileLine of(ImportRun run, Optional<ImportRun> trial) {
        ImportRun shown = trial.orElse(run);
        Stream<String> titles = shown.tally().files().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .flatMap(file -> Formats.named(file.getKey()).stream())
                .map(Format::title);
        return new FileLine(run, shown, first(titles), false, trial.isPresent());
    }

    private static List<String> first(Stream<String> titles) {
        return titles.distinct().limit(MOST_TITLES).toList();
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

    /// The key of what it does.
    String state() {
        if (!run.problem().isEmpty()) {
            return "intake.state.stopped";
        }
        return switch (run.state()) {
            case RECEIVED -> trying ? "intake.state.trying" : "intake.state.received";
            case RUNNING, DONE -> "intake.state.running";
            case UNDOING -> "intake.state.undoing";
            case UNDONE -> "intake.state.undone";
        };
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
