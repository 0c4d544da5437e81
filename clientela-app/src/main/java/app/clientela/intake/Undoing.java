package app.clientela.intake;

import java.time.Instant;

/// What becomes of the wish to undo a run.
public sealed interface Undoing {

    /// What it alone told is being taken out; what later runs told as well stays, as theirs.
    record Began(ImportRun run) implements Undoing {}

    /// It had not begun to come in; it is gone, and its bytes with it.
    record ThrownAway(ImportRun run) implements Undoing {}

    /// It can be undone for thirty days only.
    record TooLate(Instant until) implements Undoing {}

    /// It was undone before.
    record UndoneBefore() implements Undoing {}
}
