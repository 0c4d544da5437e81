package app.clientela.intake.web;

import app.clientela.intake.ImportRun;
import app.clientela.intake.Reception;
import app.clientela.intake.RunState;
import java.util.List;
import java.util.Set;

/// What the first step shows: files that wait, and what came in before.
/// @param asking the waiting files that something must be said about first
/// @param refused files that could not be read just now
record FilesView(List<ImportRun> runs, Set<ImportRun> asking, List<Reception.Refused> refused, boolean owner) {

    List<ImportRun> waiting() {
        return runs.stream()
                .filter(run -> run.state() == RunState.RECEIVED || run.state() == RunState.RUNNING)
                .toList();
    }

    List<ImportRun> past() {
        return runs.stream()
                .filter(run -> run.state() != RunState.RECEIVED && run.state() != RunState.RUNNING)
                .toList();
    }

    static String address(ImportRun run) {
        return "/import/" + run.publicId().value();
    }
}
