package app.clientela.intake;

/// How far a file is in the books, kept in the same transaction as its rows.
/// @param items orders, refused and skipped rows taken from the file so far, in the order in which
///     the same file always gives them; the place where a run carries on
/// @param rows of the file up to there
/// @param bytes of the file up to there
record Checkpoint(long items, long rows, long bytes) {

    static final Checkpoint START = new Checkpoint(0, 0, 0);
}
