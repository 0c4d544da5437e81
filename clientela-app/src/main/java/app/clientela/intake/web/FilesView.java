package app.clientela.intake.web;

import app.clientela.intake.ImportRun;
import app.clientela.intake.Reception;
import app.clientela.intake.RunState;
import java.time.Instant;
import java.util.List;

/// What the first step shows: files that wait or are on their way, and what came in before.
/// @param refused files that could not be read just now
record FilesView(List<FileLine> files, List<Reception.Refused> refused, boolean owner, Instant now) {

    List<FileLine> waiting() {
        return files.stream().filter(FilesView::isNew).toList();
    }

    List<FileLine> past() {
        return files.stream().filter(file -> !isNew(file)).toList();
    }

    private static boolean isNew(FileLine file) {
        return file.waits() || file.run().state() == RunState.RUNNING;
    }

    boolean isUndoable(FileLine file) {
        return owner && file.run().isUndoable(now);
    }

    /// How many could come in at one go.
    long ready() {
        return files.stream().filter(FileLine::isReady).count();
    }

    boolean isMoving() {
        return files.stream().anyMatch(FileLine::isMoving);
    }

    /// How many come in or are being undone.
    long unfinished() {
        return files.stream().filter(file -> file.run().isUnfinished()).count();
    }

    static String address(ImportRun run) {
        return "/import/" + run.publicId().value();
    }
}
