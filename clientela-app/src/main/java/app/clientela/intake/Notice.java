package app.clientela.intake;

import app.clientela.kernel.Problem;

/// Something we changed or doubt in a row that is kept all the same.
/// @param reason what it is
/// @param line of the file, counted from 1
/// @param column its title; empty where none is meant
/// @param given as in the file
/// @param offered what it probably was, or what we read; empty where we know nothing better
public record Notice(Reason reason, long line, String column, String given, String offered) {

    /// Whether it says which sheets of a workbook are read.
    public boolean isAboutSheets() {
        return reason == Reason.SHEETS_READ || reason == Reason.SHEETS_LEFT_OUT;
    }

    /// As a sentence for people.
    public Problem problem() {
        return reason.problem(column, given, offered);
    }
}
