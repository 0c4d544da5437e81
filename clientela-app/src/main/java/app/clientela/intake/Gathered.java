package app.clientela.intake;

/// What comes out of reading a file, in its order: documents, what else it tells, and the rows that
/// are none.
sealed interface Gathered permits DraftOrder, Heard, FileBegun, RefusedRow, SkippedRow {

    /// The line it began at, counted from 1; in a parcel, as `ParcelLine` puts files and lines
    /// together.
    long line();

    /// How many rows of the file it was put together from.
    default int rows() {
        return 1;
    }
}
