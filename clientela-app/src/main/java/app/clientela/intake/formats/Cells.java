package app.clientela.intake.formats;

import app.clientela.intake.Habits;
import app.clientela.intake.Hints;
import app.clientela.intake.Reason;
import app.clientela.intake.TitledRows.Row;
import app.clientela.intake.Told;
import app.clientela.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The cells of one row, read as amounts, days and words. The first that cannot be read is
/// remembered as the row's fault; what is given in its place must not be told.
final class Cells {

    private static final LocalDate OLDEST = LocalDate.of(1990, 1, 1);
    private static final BigDecimal LARGEST = new BigDecimal("1e12");

    /// Stands for a currency that could not be read.
    private static final Currency NONE = Currency.getInstance("XXX");

    private final Row row;
    private final Hints hints;
    private final Habits habits;
    private Told.@Nullable Refused fault;

    Cells(Row row, Hints hints, Habits habits) {
        this.row = row;
        this.hints = hints;
        this.habits = habits;
    }

    /// What keeps the row from being told, if anything does.
    Optional<Told.Refused> fault() {
        return Optional.ofNullable(fault);
    }

    /// The cells of another row of the same table.
    Cells beside(Row other) {
        return new Cells(other, hints, habits);
    }

    Row row() {
        return row;
    }

    /// The cell under the first of these titles that holds something; empty where none does.
    String text(String... titles) {
        return row.cell(List.of(titles));
    }

    /// The same, which must be there.
    String needed(String... titles) {
        String cell = text(titles);
        if (cell.isEmpty()) {
            refuse(Reason.VALUE_MISSING, titles[0], "");
        }
        return cell;
    }

    /// A number; 0 where the cell is blank.
    BigDecimal number(String... titles) {
        String cell = text(titles);
        if (cell.isEmpty()) {
            return BigDecimal.ZERO;
        }
        return numberOf(cell, under(titles));
    }

    /// The number that a part of a cell holds.
    /// @param title of the column that it stands in
    BigDecimal numberOf(String text, String title) {
        Optional<Reason> why = habits.fault(text);
        why.ifPresent(reason -> refuse(reason, title, text));
        return why.isPresent() ? BigDecimal.ZERO : habits.number(text);
    }

    /// A number that must be there.
    BigDecimal amount(String... titles) {
        if (text(titles).isEmpty()) {
            refuse(Reason.AMOUNT_MISSING, titles[0], "");
        }
        return number(titles);
    }

    /// The numbers under these titles together.
    BigDecimal sum(String... titles) {
        return Stream.of(titles).map(this::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// So much money for a whole document, which is never less than nothing.
    /// @param title of the column that it comes from
    Money whole(BigDecimal amount, Currency currency, String title) {
        if (amount.signum() < 0) {
            refuse(Reason.AMOUNT_UNREADABLE, title, amount.toPlainString());
        }
        return money(amount.abs(), currency, title);
    }

    /// So much money; rounded here and nowhere before.
    /// @param title of the column that it comes from
    Money money(BigDecimal amount, Currency currency, String title) {
        if (amount.abs().compareTo(LARGEST) > 0) {
            refuse(Reason.AMOUNT_TOO_LARGE, title, amount.toPlainString());
            return Money.zero(currency);
        }
        return Money.of(amount, currency, RoundingMode.HALF_EVEN);
    }

    /// Thousandths of a piece; one piece where the cell is blank.
    long pieces(String... titles) {
        return milli(text(titles).isEmpty() ? BigDecimal.ONE : number(titles));
    }

    static long milli(BigDecimal pieces) {
        return pieces.movePointRight(3).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }

    /// The currency that a cell names; the shop's own where it is blank.
    Currency currency(String... titles) {
        String cell = text(titles);
        Optional<Currency> named = cell.isEmpty() ? hints.currency() : Habits.currency(cell, hints.currency());
        if (named.isEmpty()) {
            refuse(Reason.CURRENCY_UNKNOWN, titles[0], cell);
        }
        return named.orElse(NONE);
    }

    /// The currency whose sign stands beside the amounts; the shop's own where there is none.
    Currency signed(String... titles) {
        String sign = Habits.sign(text(titles));
        Optional<Currency> named = sign.isEmpty() ? hints.currency() : Habits.currency(sign, hints.currency());
        if (named.isEmpty()) {
            refuse(Reason.CURRENCY_UNKNOWN, titles[0], text(titles));
        }
        return named.orElse(NONE);
    }

    /// A country of two letters; blank where it is written in words.
    String country(String title) {
        String cell = text(title);
        return cell.length() == 2 ? cell : "";
    }

    /// The day that a cell names, with the moment where it says one.
    Told.Day day(String... titles) {
        return dayOf(text(titles), titles[0]);
    }

    /// The day of a date that is part of a cell.
    /// @param title of the column that it stands in
    Told.Day dayOf(String written, String title) {
        return dayOf(written, hints.zone(), title);
    }

    /// The day of a date in the zone of a program that says its zone elsewhere.
    /// @param title of the column that it comes from
    Told.Day dayOf(String written, ZoneId zone, String title) {
        String plain = Zones.without(written);
        Optional<LocalDate> day = habits.day(plain);
        if (day.isEmpty()) {
            refuse(written.isEmpty() ? Reason.DATE_MISSING : Reason.DATE_UNREADABLE, title, written);
        } else if (day.get().isBefore(OLDEST)) {
            refuse(Reason.DATE_TOO_OLD, title, written);
        } else if (day.get().isAfter(hints.today())) {
            refuse(Reason.DATE_IN_FUTURE, title, written);
        }
        return new Told.Day(
                day.orElse(hints.today()),
                habits.moment(plain, Zones.behind(written).orElse(zone)));
    }

    void refuse(Reason reason, String title, String given) {
        if (fault == null) {
            fault = row.refused(reason, title, given);
        }
    }

    private String under(String... titles) {
        return Stream.of(titles)
                .filter(title -> !row.cell(title).isEmpty())
                .findFirst()
                .orElse(titles[0]);
    }
}
