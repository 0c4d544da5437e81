package app.clientela.intake.web;

import app.clientela.intake.ImportRun;
import app.clientela.intake.RefusedGroup;
import app.clientela.intake.Tally;
import app.clientela.kernel.Money;
import java.util.Currency;
import java.util.List;

/// What would come in, as far as it is known.
/// @param run the file, or its trial while that goes on
/// @param trying true while the file is being tried
/// @param asking true while a question is open
/// @param cured true where something was done to refused rows
record OutlookView(ImportRun run, boolean trying, boolean asking, boolean cured, List<RefusedGroup> groups) {

    Tally tally() {
        return run.tally();
    }

    boolean many() {
        return tally().isMuchRefused();
    }

    long good() {
        return tally().rows() - tally().refusedRows() - tally().skippedRows();
    }

    /// Of a thousand, for a bar that needs no style.
    long thousandths() {
        return thousandths(run);
    }

    static long thousandths(ImportRun run) {
        return run.file().bytes() == 0
                ? 1000
                : Math.min(1000, run.progress().bytes() * 1000 / run.file().bytes());
    }

    /// True for a table, whose parts are rows.
    boolean isTable() {
        return tally().files().isEmpty();
    }

    /// So many rows or entries need the owner: the key of the text.
    String need() {
        return isTable() ? "intake.rows.need" : "intake.entries.need";
    }

    static Money gross(Tally.CurrencyTotal total) {
        return new Money(total.gross(), Currency.getInstance(total.currency()));
    }

    static Money received(Tally.CurrencyTotal total) {
        return new Money(total.received(), Currency.getInstance(total.currency()));
    }

    static Money refunded(Tally.CurrencyTotal total) {
        return new Money(total.refunded(), Currency.getInstance(total.currency()));
    }

    String address() {
        return FilesView.address(run);
    }
}
