package app.clientela.intake;

import app.clientela.intake.Tally.MonthTotal;
import app.clientela.kernel.Money;
import app.clientela.orders.CancelledSales;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Adds up a tally while the rows come in. It carries on from any tally it is given.
final class Counting {

    long rows;
    long documents;
    long sales;
    long refunds;
    long revised;
    long known;
    long customers;
    long customersKnown;
    long anonymous;
    private final Map<String, Long> skipped = new TreeMap<>();
    private final Map<String, Long> refused = new TreeMap<>();
    long received;
    private final Map<String, Long> heard = new TreeMap<>();
    private final Map<String, Long> files = new TreeMap<>();
    private final Map<Month, Sums> months = new HashMap<>();
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    private record Month(String currency, String month) {}

    private static final class Sums {
        private long sales;
        private long gross;
        private long net;
        private long refunded;
        private long received;
    }

    static Counting from(Tally tally) {
        Counting counting = new Counting();
        counting.rows = tally.rows();
        counting.documents = tally.documents();
        counting.sales = tally.sales();
        counting.refunds = tally.refunds();
        counting.revised = tally.revised();
        counting.known = tally.known();
        counting.customers = tally.customers();
        counting.customersKnown = tally.customersKnown();
        counting.anonymous = tally.anonymous();
        counting.skipped.putAll(tally.skipped());
        counting.refused.putAll(tally.refused());
        counting.received = tally.received();
        counting.heard.putAll(tally.heard());
        counting.files.putAll(tally.files());
        tally.months().forEach(counting::add);
        counting.first = tally.first().orElse(null);
        counting.last = tally.last().orElse(null);
        return counting;
    }

    private void add(MonthTotal total) {
        Sums sums = months.computeIfAbsent(new Month(total.currency(), total.month()), _ -> new Sums());
        sums.sales += total.sales();
        sums.gross += total.gross();
        sums.net += total.net();
        sums.refunded += total.refunded();
        sums.received += total.received();
    }

    void skip(String reason, long rows) {
        skipped.merge(reason, rows, Long::sum);
    }

    void file(String format) {
        files.merge(format, 1L, Long::sum);
    }

    void refuse(String reason) {
        refused.merge(reason, 1L, Long::sum);
    }

    void saleOf(LocalDate day, Money gross, Money net) {
        Sums sums = sumsOf(day, gross);
        sums.sales++;
        sums.gross += gross.minor();
        sums.net += net.minor();
    }

    void refundOf(LocalDate day, Money gross) {
        sumsOf(day, gross).refunded += gross.minor();
    }

    /// @param gross below zero where the bill gives back
    void receivedOf(LocalDate day, Money gross) {
        sumsOf(day, gross).received += gross.minor();
    }

    void hear(String what, long times) {
        if (times > 0) {
            heard.merge(what, times, Long::sum);
        }
    }

    /// Sales of this run that were called off are no sales of it.
    Counting without(List<CancelledSales> cancelled) {
        for (CancelledSales off : cancelled) {
            String currency = off.gross().currency().getCurrencyCode();
            Sums sums = months.computeIfAbsent(new Month(currency, ""), _ -> new Sums());
            sums.sales -= off.sales();
            sums.gross -= off.gross().minor();
            sums.net -= off.net().minor();
            sales -= off.sales();
            skip(Reason.ORDER_CANCELLED.slug(), off.sales());
        }
        return this;
    }

    private Sums sumsOf(LocalDate day, Money money) {
        first = first == null || day.isBefore(first) ? day : first;
        last = last == null || day.isAfter(last) ? day : last;
        Month month = new Month(
                money.currency().getCurrencyCode(), YearMonth.from(day).toString());
        return months.computeIfAbsent(month, _ -> new Sums());
    }

    Tally tally() {
        List<MonthTotal> totals = months.entrySet().stream()
                .map(e -> total(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing(MonthTotal::currency).thenComparing(MonthTotal::month))
                .toList();
        return new Tally(
                rows,
                documents,
                sales,
                refunds,
                revised,
                known,
                customers,
                customersKnown,
                anonymous,
                new TreeMap<>(skipped),
                new TreeMap<>(refused),
                received,
                new TreeMap<>(heard),
                new TreeMap<>(files),
                totals,
                Optional.ofNullable(first),
                Optional.ofNullable(last));
    }

    private static MonthTotal total(Month month, Sums sums) {
        return new MonthTotal(
                month.currency(), month.month(), sums.sales, sums.gross, sums.net, sums.refunded, sums.received);
    }
}
