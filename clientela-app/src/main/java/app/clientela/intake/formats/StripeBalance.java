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
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// Itemized balance changes of Stripe: charges, refunds, disputes, and what is no customer's money.
final class StripeBalance {

    static final List<String> TITLES = List.of(
            "balance_transaction_id",
            "currency",
            "gross",
            "fee",
            "net",
            "reporting_category",
            "source_id",
            "description");

    private StripeBalance() {}

    static Telling tell(Supplier<TitledRows> table, Hints hints) {
        return TableTelling.single(
                table,
                row -> row.cell("balance_transaction_id"),
                row -> change(row, new Cells(row, hints, Habits.OF_PROGRAMS)));
    }

    private static List<Told> change(Row row, Cells cells) {
        String category = cells.needed("reporting_category").toLowerCase(Locale.ROOT);
        List<Told> told = switch (category) {
            case "charge", "dispute_reversal", "refund_failure" ->
                movement(row, cells).in();
            case "refund", "partial_capture_reversal", "dispute" ->
                movement(row, cells).back();
            case "payout", "payout_reversal", "transfer", "transfer_reversal", "topup", "topup_reversal" ->
                passed(row, Reason.OWN_TRANSFER);
            case "fee", "network_cost", "tax" -> passed(row, Reason.MONEY_SPENT);
            default -> passed(row, Reason.NO_MONEY_MOVED);
        };
        return Documents.told(List.of(row), List.of(cells), told);
    }

    private static List<Told> passed(Row row, Reason reason) {
        return List.of(TableTelling.passed(List.of(row), reason));
    }

    private static Payments.Movement movement(Row row, Cells cells) {
        Currency currency = cells.currency("currency");
        String created = cells.text("created_utc", "created");
        ZoneId zone = cells.text("created_utc").isEmpty()
                ? Zones.of(cells.text("created_timezone")).orElse(ZoneOffset.UTC)
                : ZoneOffset.UTC;
        return new Payments.Movement(
                Place.ofLine(row.line()),
                cells.needed("source_id", "balance_transaction_id"),
                NamedOrders.in(cells.text("order_id") + " " + cells.text("description")),
                Party.NOBODY
                        .known(cells.text("customer_id"), "")
                        .named(cells.text("customer_name", "shipping_name"))
                        .reached(cells.text("customer_email"), ""),
                cells.dayOf(created, zone, "created_utc"),
                cells.money(cells.amount("gross"), currency, "gross"),
                cells.money(cells.number("fee"), currency, "fee"));
    }
}
