package app.clientela.intake;

/// Where a document came from, as its owner finds it.
/// @param file its name, with the sheet where it is a workbook; empty where the run is gone
/// @param line of the file or sheet, counted from 1; 0 where it has no lines
public record Origin(String file, long line) {}
