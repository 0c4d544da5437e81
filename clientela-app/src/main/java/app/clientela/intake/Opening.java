package app.clientela.intake;

import app.clientela.kernel.Problem;

/// What the first look at a file gives.
public sealed interface Opening {

    /// It is a table. Questions may be open.
    record Opened(Preview preview) implements Opening {}

    /// It is documents of a known format, or an archive of them.
    record Parcelled(Contents contents) implements Opening {}

    /// It cannot be read at all; the problem says what it is instead.
    record Refused(Problem problem) implements Opening {}
}
