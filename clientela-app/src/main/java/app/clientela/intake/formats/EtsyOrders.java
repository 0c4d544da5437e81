package app.clientela.intake.formats;

import app.clientela.intake.Habits;
import app.clientela.intake.Hints;
import app.clientela.intake.Telling;
import app.clientela.intake.TitledRows;
import app.clientela.intake.TitledRows.Row;
import app.clientela.intake.Told;
import app.clientela.kernel.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Sold orders of Etsy, a row for each.
final class EtsyOrders {

    static final List<String> TITLES = List.of(
            "Sale Date",
            "Order ID",
            "Full Name",
            "Number of Items",
            "Payment Method",
            "Currency",
            "Order Value",
            "Discount Amount",
            "Shipping",
            "Sales Tax",
            "Order Total",
            "Card Processing Fees",
            "Order Net");

    private EtsyOrders() {}

    static Telling tell(Supplier<TitledRows> table, Hints hints) {
        return TableTelling.single(
                table, row -> row.cell("Order ID"), row -> order(row, new Cells(row, hints, Habits.OF_PROGRAMS)));
    }

    private static List<Told> order(Row row, Cells cells) {
        Currency currency = cells.currency("Currency");
        BigDecimal gross = cells.amount("Order Value")
                .subtract(cells.number("Discount Amount"))
                .add(cells.number("Shipping"))
                .subtract(cells.number("Shipping Discount"));
        Money fee = cells.whole(cells.number("Card Processing Fees").abs(), currency, "Card Processing Fees");
        Told.Day day = cells.day("Sale Date");
        Told.Document sale = new Documents.Heading(List.of(row), cells.needed("Order ID"), EtsyItems.buyer(cells), day)
                .sale(cells.whole(gross, currency, "Order Value"), Optional.empty(), Optional.of(fee), List.of());
        return Documents.told(
                List.of(row),
                List.of(cells),
                Documents.withRefund(sale, cells.money(refunded(cells), currency, "Adjusted Order Total"), day));
    }

    /// What an adjusted total is less than the total; blank or 0 where nothing was adjusted.
    private static BigDecimal refunded(Cells cells) {
        BigDecimal adjusted = cells.number("Adjusted Order Total");
        return adjusted.signum() == 0
                ? BigDecimal.ZERO
                : cells.number("Order Total").subtract(adjusted);
    }
}
