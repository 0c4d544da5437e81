package app.clientela.intake;

import static app.clientela.intake.RowMoney.ABSENT;

import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what one row says of money: amounts, quantity, currency, and which way the money went.
/// One reader serves one file, row by row.
final class MoneyCells {

    private final Plan plan;
    private final Optional<Currency> ofTheShop;
    private final Set<Cure> cures;
    private final Columns columns;
    private final MoneyRole role;
    private final Map<Target, Integer> numbers = new EnumMap<>(Target.class);
    private final Map<String, Optional<Currency>> currencies = new HashMap<>();

    // The row being read.
    private final Map<Target, Long> values = new EnumMap<>(Target.class);
    private String sign = "";
    private Optional<Refused> refusal = Optional.empty();

    MoneyCells(Plan plan, Hints hints) {
        this.plan = plan;
        this.ofTheShop = hints.currency();
        this.cures = hints.answers().cures();
        this.columns = new Columns(plan);
        this.role = plan.money();
        columns.places().entrySet().stream()
                .filter(entry -> entry.getKey().isNumber())
                .forEach(entry -> numbers.put(entry.getKey(), entry.getValue()));
    }

    /// What a row gives: money, a refusal, or a reason to pass it over.
    sealed interface Outcome {}

    record Read(RowMoney money) implements Outcome {}

    record Refused(Reason reason, int column) implements Outcome {}

    record Skipped(Reason reason) implements Outcome {}

    /// @param continues whether the row goes on with the number of the row before, where the amount
    ///     may stand
    Outcome read(RawLine line, boolean continues) {
        values.clear();
        sign = "";
        refusal = Optional.empty();
        numbers.forEach((target, column) -> values.put(target, number(line, target, column)));
        Optional<Currency> currency = currency(line);
        return refusal.isPresent() ? refusal.get() : decide(currency, continues);
    }

    private Outcome decide(Optional<Currency> currency, boolean continues) {
        long quantity = value(Target.QUANTITY);
        long own = role == MoneyRole.UNIT_TIMES_QUANTITY ? line() : whole();
        boolean elsewhere = continues && role == MoneyRole.TOTAL_PER_ORDER;
        if (quantity == 0) {
            return new Skipped(Reason.QUANTITY_ZERO);
        }
        if (own == NumberText.TOO_LARGE) {
            return new Refused(Reason.AMOUNT_TOO_LARGE, amountColumn());
        }
        if (own == ABSENT && !elsewhere) {
            return new Refused(Reason.AMOUNT_MISSING, amountColumn());
        }
        boolean negative = quantity != ABSENT && quantity < 0;
        if (own == 0 && negative && role != MoneyRole.TOTAL_PER_ORDER) {
            return new Skipped(Reason.STOCK_CORRECTION);
        }
        RowMoney money = money(currency, own);
        boolean back = role != MoneyRole.TOTAL_PER_ORDER && (negative || (own != ABSENT && own < 0));
        return new Read(back ? money.givenBack() : money);
    }

    private RowMoney money(Optional<Currency> currency, long own) {
        return new RowMoney(
                currency,
                own,
                line(),
                value(Target.NET),
                value(Target.TAX),
                value(Target.DISCOUNT),
                value(Target.DELIVERY),
                value(Target.FEE),
                value(Target.QUANTITY));
    }

    /// The total; without one, the net amount with its tax.
    private long whole() {
        long total = value(Target.TOTAL);
        if (total != ABSENT || columns.has(Target.TOTAL)) {
            return total;
        }
        long net = value(Target.NET);
        long tax = value(Target.TAX);
        return net == ABSENT || tax == ABSENT ? net : net + tax;
    }

    /// The unit price by the quantity, which is one where it is not said.
    private long line() {
        long unit = value(Target.UNIT_PRICE);
        long quantity = value(Target.QUANTITY);
        return unit == ABSENT || quantity == ABSENT ? unit : Amounts.times(unit, quantity);
    }

    private long value(Target target) {
        return values.getOrDefault(target, ABSENT);
    }

    private int amountColumn() {
        Target amount = columns.has(Target.TOTAL) ? Target.TOTAL : Target.NET;
        return columns.place(role == MoneyRole.UNIT_TIMES_QUANTITY ? Target.UNIT_PRICE : amount);
    }

    private long number(RawLine line, Target target, int column) {
        String cell = Cleaning.withoutApostrophe(line.cell(column).strip());
        if (cell.isEmpty()) {
            return ABSENT;
        }
        NumberText text = NumberText.of(cell);
        long value = read(text, plan.decimals().getOrDefault(column, DecimalMark.POINT));
        if (NumberText.isRefusal(value)) {
            return refuse(value, target, column);
        }
        if (!text.currency().isEmpty() && target.isMoney()) {
            sign = text.currency();
            currency(sign, column);
        }
        return value;
    }

    private long read(NumberText text, DecimalMark mark) {
        long value = text.read(mark);
        boolean otherWay = value == NumberText.OTHER_MARK && cures.contains(Cure.MARK_OTHER_WAY);
        return otherWay ? text.read(mark.other()) : value;
    }

    /// A number that cannot be read spoils its row if the row's worth depends on it.
    private long refuse(long value, Target target, int column) {
        boolean decides = target == Target.QUANTITY || column == amountColumn();
        if (decides && refusal.isEmpty()) {
            refusal = Optional.of(new Refused(reason(value, target), column));
        }
        return ABSENT;
    }

    private static Reason reason(long value, Target target) {
        if (target == Target.QUANTITY) {
            return Reason.QUANTITY_UNREADABLE;
        }
        if (value == NumberText.OTHER_MARK) {
            return Reason.AMOUNT_OTHER_MARK;
        }
        return value == NumberText.TOO_LARGE ? Reason.AMOUNT_TOO_LARGE : Reason.AMOUNT_UNREADABLE;
    }

    /// The currency column, else the sign beside an amount, else nothing.
    private Optional<Currency> currency(RawLine line) {
        int column = columns.place(Target.CURRENCY);
        String cell = line.cell(column).strip();
        return cell.isEmpty() ? known(sign) : currency(cell, column);
    }

    /// A currency that is not known spoils its row, unless it is to be taken for the shop's.
    private Optional<Currency> currency(String text, int column) {
        Optional<Currency> currency = known(text);
        if (currency.isEmpty() && refusal.isEmpty() && !cures.contains(Cure.SHOP_CURRENCY)) {
            refusal = Optional.of(new Refused(Reason.CURRENCY_UNKNOWN, column));
        }
        return currency;
    }

    private Optional<Currency> known(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (currencies.size() > 1000) {
            currencies.clear();
        }
        return currencies.computeIfAbsent(text, one -> Currencies.of(one, ofTheShop));
    }
}
