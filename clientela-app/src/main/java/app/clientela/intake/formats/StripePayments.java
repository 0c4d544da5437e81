package app.clientela.intake.formats;

import app.clientela.intake.Habits;
import app.clientela.intake.Hints;
import app.clientela.intake.Party;
import app.clientela.intake.Place;
import app.clientela.intake.Reason;
import app.clientela.intake.Telling;
import app.clientela.intake.TitledRows;
import app.clientela.intake.TitledRows.Row;
import app.clientela.intake.Told;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// Payments of Stripe, a row for each charge with all that was given back of it so far.
final class StripePayments {

    static final List<String> TITLES =
            List.of("id", "Description", "Amount", "Amount Refunded", "Currency", "Fee", "Status", "Customer Email");

    private static final String TITLE = "Amount";

    private StripePayments() {}

    static Telling tell(Supplier<TitledRows> table, Hints hints) {
        return TableTelling.single(
                table, row -> row.cell("id"), row -> payment(row, new Cells(row, hints, Habits.OF_PROGRAMS)));
    }

    private static List<Told> payment(Row row, Cells cells) {
        if (cells.text("Mode").equalsIgnoreCase("test")) {
            return List.of(TableTelling.passed(List.of(row), Reason.TEST_DOCUMENT));
        }
        String status = cells.needed("Status").toLowerCase(Locale.ROOT);
        boolean paid = status.matches("paid|succeeded|refunded|partial(?:ly)? refund(?:ed)?|disputed?.*");
        boolean held = cells.text("Captured").equalsIgnoreCase("false");
        List<Told> told = paid && !held
                ? movements(row, cells)
                : List.of(TableTelling.passed(List.of(row), Reason.NO_MONEY_MOVED));
        return Documents.told(List.of(row), List.of(cells), told);
    }

    private static List<Told> movements(Row row, Cells cells) {
        Payments.Movement charge = movement(row, cells);
        List<Told> told = new ArrayList<>(charge.in());
        BigDecimal back = number(cells, "Amount Refunded");
        if (back.signum() > 0) {
            Currency currency = charge.gross().currency();
            told.addAll(new Payments.Movement(
                            Payments.beside(charge.place()),
                            charge.number() + "-refund",
                            charge.orders(),
                            charge.payer(),
                            charge.day(),
                            cells.money(back, currency, "Amount Refunded"),
                            cells.money(BigDecimal.ZERO, currency, "Amount Refunded"))
                    .back());
        }
        return told;
    }

    /// Amounts are taken as they were settled: that is the money of the fee, too.
    private static Payments.Movement movement(Row row, Cells cells) {
        Currency currency = isConverted(cells) ? cells.currency("Converted Currency") : cells.currency("Currency");
        String metadata = cells.text("order_id (metadata)", "order_number (metadata)", "order (metadata)");
        List<String> orders = new ArrayList<>(NamedOrders.of(metadata));
        orders.addAll(NamedOrders.in(cells.text("Description")));
        return new Payments.Movement(
                Place.ofLine(row.line()),
                cells.needed("id"),
                orders.stream().distinct().toList(),
                Party.NOBODY
                        .known(cells.text("Customer ID"), "")
                        .named(cells.text("Card Name", "Customer Description"))
                        .reached(cells.text("Customer Email"), ""),
                cells.dayOf(
                        cells.text("Created (UTC)", "Created date (UTC)", "Created"), ZoneOffset.UTC, "Created (UTC)"),
                cells.whole(number(cells, TITLE), currency, TITLE),
                cells.whole(cells.number("Fee"), currency, "Fee"));
    }

    private static boolean isConverted(Cells cells) {
        return !cells.text("Converted Currency").isEmpty()
                && !cells.text("Converted Amount").isEmpty();
    }

    private static BigDecimal number(Cells cells, String title) {
        String settled = isConverted(cells) ? "Converted " + title : title;
        return title.equals(TITLE) ? cells.amount(settled) : cells.number(settled);
    }
}
