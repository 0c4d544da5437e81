package app.clientela.intake;

import static app.clientela.intake.RowMoney.ABSENT;

import app.clientela.customers.Identity;
import app.clientela.kernel.Money;
import app.clientela.orders.Kind;
import app.clientela.orders.NewLine;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// One document while its rows come in: amounts of the whole order count once, amounts of lines
/// are summed, and nothing is rounded before the end.
final class OrderDraft {

    /// What amounts are held in where nobody said their currency.
    static final Currency UNSAID = Currency.getInstance("EUR");

    private final Plan plan;
    private final Columns columns;
    private final Hints hints;
    private final ReadRow.SaleRow first;
    private final List<RowMoney> rows = new ArrayList<>(4);
    private final List<NewLine> lines = new ArrayList<>(4);
    private final Currency currency;
    private ReadRow.SaleRow earliest;
    private boolean sold;
    private Optional<Reason> unsold = Optional.empty();

    OrderDraft(Plan plan, Columns columns, Hints hints, ReadRow.SaleRow first) {
        this.plan = plan;
        this.columns = columns;
        this.hints = hints;
        this.first = first;
        this.earliest = first;
        this.currency = currencyOf(plan, first);
    }

    /// Amounts that name no currency are in the shop's; without a shop they are held in euros, and
    /// whoever asks is told that nobody said so.
    static Currency currencyOf(Plan plan, ReadRow.SaleRow row) {
        return row.money().currency().or(plan::currency).orElse(UNSAID);
    }

    ReadRow.SaleRow first() {
        return first;
    }

    boolean hasNumberOf(ReadRow.SaleRow row) {
        return row.number().equals(first.number());
    }

    /// Whether a row of this number can be part of it: one order is in one currency.
    boolean takes(ReadRow.SaleRow row) {
        return row.money().currency().isEmpty() || currencyOf(plan, row).equals(currency);
    }

    int rows() {
        return rows.size();
    }

    /// The earliest row tells when the sale was, wherever it stands.
    void add(ReadRow.SaleRow row) {
        earliest = isEarlier(row, earliest) ? row : earliest;
        rows.add(row.money());
        String status = columns.cell(row.cells(), Target.STATUS);
        Optional<Reason> why = OrderStatuses.whyUnsold(status);
        sold |= !status.isEmpty() && why.isEmpty();
        unsold = unsold.or(() -> why);
        line(row).ifPresent(lines::add);
    }

    private static boolean isEarlier(ReadRow.SaleRow one, ReadRow.SaleRow other) {
        int days = one.on().compareTo(other.on());
        boolean sooner = one.at()
                .filter(at -> other.at().filter(then -> !at.isBefore(then)).isEmpty())
                .isPresent();
        return days < 0 || (days == 0 && sooner);
    }

    private Optional<NewLine> line(ReadRow.SaleRow row) {
        String product = cell(row, Target.PRODUCT, 200);
        String sku = cell(row, Target.SKU, 80);
        if (product.isEmpty() && sku.isEmpty()) {
            return Optional.empty();
        }
        RowMoney money = row.money();
        boolean whole = plan.money() == MoneyRole.TOTAL_PER_ORDER;
        long worth = whole ? (money.line() == ABSENT ? 0 : money.line()) : money.amount();
        long quantity = money.quantity() == ABSENT ? RowMoney.UNIT : money.quantity();
        return Optional.of(new NewLine(
                product.isEmpty() ? sku : product,
                sku.isEmpty() ? Optional.empty() : Optional.of(sku),
                quantity / 1000,
                Amounts.money(worth, currency)));
    }

    private String cell(ReadRow.SaleRow row, Target target, int longest) {
        String text = columns.cell(row.cells(), target);
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    /// What the document is worth as the file writes it, in millionths, negative for a refund.
    long worth() {
        long amount = once(Amount.AMOUNT);
        return plan.money() == MoneyRole.UNIT_TIMES_QUANTITY ? amount - Math.abs(once(Amount.DISCOUNT)) : amount;
    }

    boolean isRefund() {
        return worth() < 0;
    }

    /// Why it is no sale; empty where it is a refund, or any of its rows was sold.
    Optional<Reason> whyUnsold() {
        return sold || isRefund() ? Optional.empty() : unsold;
    }

    Told.Day day() {
        return new Told.Day(earliest.on(), earliest.at());
    }

    /// The document, with the number that is its key.
    DraftOrder finished(String number, Identity identity, Optional<String> refundOf) {
        long worth = worth();
        Money written = Amounts.money(Math.abs(worth), currency);
        Optional<Money> said = net(written);
        Money net = said.orElseGet(() -> hints.vat().net(written));
        return new DraftOrder(
                first.line(),
                rows.size(),
                worth,
                first.money().currency().isPresent() || !plan.currency().equals(hints.currency()),
                number,
                first.number().isPresent(),
                worth < 0 ? Kind.REFUND : Kind.SALE,
                identity,
                earliest.on(),
                earliest.at(),
                written(written, said),
                said,
                said.isPresent() ? written(written, said) : hints.vat().gross(written),
                net,
                Amounts.money(Math.abs(once(Amount.DELIVERY)), currency),
                Amounts.money(Math.abs(once(Amount.FEE)), currency),
                lines,
                refundOf,
                false,
                first.cells());
    }

    /// The net amount that the document says: in its own column, or less its tax column.
    private Optional<Money> net(Money written) {
        if (says(Amount.NET)) {
            return Optional.of(Amounts.money(Math.abs(once(Amount.NET)), currency));
        }
        if (says(Amount.TAX)) {
            Money tax = Amounts.money(Math.abs(once(Amount.TAX)), currency);
            return Optional.of(tax.compareTo(written) > 0 ? written : written.minus(tax));
        }
        return Optional.empty();
    }

    private boolean says(Amount amount) {
        return columns.has(amount.target(columns)) && rows.stream().anyMatch(row -> amount.of(row) != ABSENT);
    }

    /// A document that says its net amount alone has the usual tax on top.
    private Money written(Money written, Optional<Money> net) {
        boolean onlyNet = !columns.has(Target.TOTAL) && !columns.has(Target.UNIT_PRICE) && !columns.has(Target.TAX);
        return net.isPresent() && onlyNet ? net.get().withTax(hints.vat().rate(), RoundingMode.HALF_EVEN) : written;
    }

    private long once(Amount amount) {
        boolean perOrder = plan.perOrder().contains(columns.place(amount.target(columns)));
        boolean once = perOrder || (amount == Amount.AMOUNT && plan.money() == MoneyRole.TOTAL_PER_ORDER);
        long sum = 0;
        for (RowMoney row : rows) {
            long value = amount.of(row);
            if (value != ABSENT && once) {
                return value;
            }
            sum += value == ABSENT ? 0 : value;
        }
        return sum;
    }

    /// The amounts a document has, each in the column it comes from.
    private enum Amount {
        AMOUNT,
        NET,
        TAX,
        DISCOUNT,
        DELIVERY,
        FEE;

        Target target(Columns columns) {
            return switch (this) {
                case AMOUNT -> columns.has(Target.TOTAL) ? Target.TOTAL : Target.NET;
                case NET -> Target.NET;
                case TAX -> Target.TAX;
                case DISCOUNT -> Target.DISCOUNT;
                case DELIVERY -> Target.DELIVERY;
                case FEE -> Target.FEE;
            };
        }

        long of(RowMoney row) {
            return switch (this) {
                case AMOUNT -> row.amount();
                case NET -> row.net();
                case TAX -> row.tax();
                case DISCOUNT -> row.discount();
                case DELIVERY -> row.delivery();
                case FEE -> row.fee();
            };
        }
    }
}
