package app.clientela.orders;

/// What it means when one number comes again in one file.
public enum Repeats {
    /// Another line of the same order: its amount is added.
    LINES,
    /// Another line of the same order, which repeats the total of the whole: counted once.
    LINES_WITH_TOTAL,
    /// The same document again: equal is skipped, different is a conflict.
    DOCUMENTS
}
