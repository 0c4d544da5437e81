package app.clientela.intake;

import java.time.Instant;
import java.util.List;

/// What becomes of the wish to undo a run.
public sealed interface Undoing {

    /// What it brought is being taken out.
    record Began(List<ImportRun> runs) implements Undoing {}

    /// It had not begun to come in; it is gone, and its bytes with it.
    record ThrownAway(ImportRun run) implements Undoing {}

    /// Later runs lean on it: they found its sales there, or changed them. Undo these as well.
    /// @param later the newest first
    record LeanedOn(List<ImportRun> later) implements Undoing {}

    /// It can be undone for thirty days only.
    record TooLate(Instant until) implements Undoing {}

    /// It was undone before.
    record UndoneBefore() implements Undoing {}
}
