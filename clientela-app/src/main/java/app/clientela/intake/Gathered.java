package app.clientela.intake;

/// What comes out of reading a file, in its order: documents, and the rows that are none.
sealed interface Gathered permits DraftOrder, RefusedRow, SkippedRow {

    /// The line it began at, counted from 1.
    long line();
}
