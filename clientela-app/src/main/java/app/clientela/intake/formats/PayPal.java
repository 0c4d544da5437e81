package app.clientela.intake.formats;

import app.clientela.intake.DateOrder;
import app.clientela.intake.DecimalMark;
import app.clientela.intake.Format;
import app.clientela.intake.Habits;
import app.clientela.intake.Hints;
import app.clientela.intake.Party;
import app.clientela.intake.Place;
import app.clientela.intake.Reason;
import app.clientela.intake.Telling;
import app.clientela.intake.TitledRows;
import app.clientela.intake.TitledRows.Row;
import app.clientela.intake.Told;
import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Activity of a PayPal account in six languages, in the layout with a type and a status and in the
/// shorter one with a description. How numbers and dates are written depends on the country, so
/// the values themselves decide.
@AutoService(Format.class)
public final class PayPal extends TableFormat {

    public PayPal() {
        super(
                "paypal",
                "PayPal",
                Subject.PAYMENTS,
                PayPalWords.LANGUAGES.stream()
                        .map(words -> new KnownTable(words.titles(), (table, hints) -> tell(words, table, hints)))
                        .toArray(KnownTable[]::new));
    }

    private static Telling tell(PayPalWords words, Supplier<TitledRows> table, Hints hints) {
        DecimalMark mark = words.language().equals("en") ? DecimalMark.POINT : DecimalMark.COMMA;
        DateOrder order = words.language().equals("en") ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
        Habits habits = Habits.of(table.get(), words.amounts(), List.of(words.date()), new Habits(mark, order));
        return TableTelling.single(
                table,
                row -> row.cell(words.transaction()),
                row -> activity(words, row, new Cells(row, hints, habits)));
    }

    private static List<Told> activity(PayPalWords words, Row row, Cells cells) {
        String kind = row.cell(words.type());
        Optional<Reason> nothing = PayPalWords.noMoney(row.cell(words.status()), row.cell(words.impact()), kind);
        if (nothing.isPresent()) {
            return List.of(TableTelling.passed(List.of(row), nothing.get()));
        }
        Currency currency = cells.currency(words.currency());
        BigDecimal gross = cells.amount(words.gross().toArray(String[]::new));
        BigDecimal fee = cells.number(words.fee().toArray(String[]::new)).negate();
        boolean back = gross.signum() < 0;
        Payments.Movement movement = new Payments.Movement(
                Place.ofLine(row.line()),
                row.cell(words.transaction()),
                NamedOrders.of(row.cell(words.invoice())),
                payer(words, row, back),
                day(words, row, cells),
                cells.money(gross, currency, words.gross().getFirst()),
                cells.money(fee, currency, words.fee().getFirst()));
        cells.needed(words.transaction().toArray(String[]::new));
        return Documents.told(List.of(row), List.of(cells), told(row, movement, PayPalWords.isRefund(kind)));
    }

    private static List<Told> told(Row row, Payments.Movement movement, boolean refund) {
        if (movement.gross().isNegative()) {
            return refund ? movement.back() : List.of(TableTelling.passed(List.of(row), Reason.MONEY_SPENT));
        }
        return refund ? List.of(TableTelling.passed(List.of(row), Reason.OTHER_OPERATION)) : movement.in();
    }

    private static Party payer(PayPalWords words, Row row, boolean back) {
        String email = row.cell(back ? words.to() : words.from());
        return Party.NOBODY.named(row.cell(words.name())).reached(email, "");
    }

    private static Told.Day day(PayPalWords words, Row row, Cells cells) {
        String written = (row.cell(words.date()) + " " + row.cell(words.time())).strip();
        Optional<ZoneId> zone = Zones.of(row.cell(words.zone()));
        return zone.map(said -> cells.dayOf(written, said, words.date()))
                .orElseGet(() -> cells.dayOf(written, words.date()));
    }
}
