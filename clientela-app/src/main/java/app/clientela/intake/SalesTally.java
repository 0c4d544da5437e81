package app.clientela.intake;

import app.clientela.orders.Kind;
import app.clientela.orders.PurchaseHistories.Paper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Gathers the documents of files in memory, by customer. Numbers are told apart by file layout,
/// kind and currency.
final class SalesTally {

    private static final int REFUSED_KEPT = 100;

    private final Map<String, Integer> customers = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final SeenKeys numbers = new SeenKeys();
    private final Map<Reason, Long> skipped = new EnumMap<>(Reason.class);
    private final Map<Reason, Long> refused = new EnumMap<>(Reason.class);
    private final List<RefusedRow> firstRefused = new ArrayList<>();
    private final Map<Currency, Long> rowsByCurrency = new LinkedHashMap<>();
    private final Set<Currency> said = new HashSet<>();
    private final Optional<LocalDate> asOf;

    SalesTally(Optional<LocalDate> asOf) {
        this.asOf = asOf;
    }

    /// One document.
    /// @param customer by number; 0 for nobody
    /// @param worth what the file says it is worth, in millionths
    record Entry(int customer, long worth, Paper paper) {

        boolean isRefund() {
            return paper.kind() == Kind.REFUND;
        }
    }

    /// @param key what tells customers apart
    /// @param layout what numbers belong to
    void add(Gathered gathered, Target key, String layout) {
        switch (gathered) {
            case RefusedRow row -> refuse(row);
            case SkippedRow row -> skipped.merge(row.reason(), 1L, Long::sum);
            case DraftOrder draft -> add(draft, key, layout);
            case Heard off -> skipped.merge(Reason.ORDER_CANCELLED, (long) off.rows(), Long::sum);
            case FileBegun _ -> throw new IllegalStateException("a table holds no files");
        }
    }

    private void refuse(RefusedRow row) {
        refused.merge(row.reason(), 1L, Long::sum);
        if (firstRefused.size() < REFUSED_KEPT) {
            firstRefused.add(row);
        }
    }

    private void add(DraftOrder draft, Target key, String layout) {
        if (asOf.isPresent() && draft.on().isAfter(asOf.get())) {
            skipped.merge(Reason.AFTER_AS_OF, (long) draft.rows(), Long::sum);
            return;
        }
        rowsByCurrency.merge(draft.gross().currency(), (long) draft.rows(), Long::sum);
        if (draft.currencySaid()) {
            said.add(draft.gross().currency());
        }
        String number = layout + '\u001F' + draft.kind() + draft.gross().currency() + '\u001F' + draft.number();
        if (numbers.putIfAbsent(RowKeys.hash(number, 2), 1) == 0) {
            entries.add(new Entry(customer(draft, key), draft.worth(), paper(draft)));
        } else {
            skipped.merge(Reason.REPEATED, (long) draft.rows(), Long::sum);
        }
    }

    private static Paper paper(DraftOrder draft) {
        return new Paper(
                draft.number(), draft.kind(), draft.on(), draft.at(), draft.gross(), draft.net(), draft.refundOf());
    }

    private int customer(DraftOrder draft, Target key) {
        Optional<String> name = key(draft, key);
        return name.map(text -> customers.computeIfAbsent(text, _ -> customers.size() + 1))
                .orElse(0);
    }

    private static Optional<String> key(DraftOrder draft, Target key) {
        return switch (key) {
            case EXTERNAL_ID -> draft.identity().externalId();
            case TAX_ID -> draft.identity().taxId();
            case EMAIL -> draft.identity().email();
            case PHONE -> draft.identity().phone();
            default -> draft.identity().name();
        };
    }

    List<Entry> entries() {
        return entries;
    }

    /// Whether a row named this currency itself.
    boolean hasSaid(Currency currency) {
        return said.contains(currency);
    }

    /// Customers by their key, numbered from 1 in the order they came.
    Map<String, Integer> customers() {
        return customers;
    }

    Map<Currency, Long> rowsByCurrency() {
        return rowsByCurrency;
    }

    Map<Reason, Long> skipped() {
        return skipped;
    }

    Map<Reason, Long> refused() {
        return refused;
    }

    List<RefusedRow> firstRefused() {
        return firstRefused;
    }
}
