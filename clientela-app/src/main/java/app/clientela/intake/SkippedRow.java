package app.clientela.intake;

/// A row that says nothing about sales, or nothing new.
record SkippedRow(long line, Reason reason) implements ReadRow, Gathered {}
