package app.clientela.intake;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a file brought, counted.
/// @param rows read, whatever became of them
/// @param documents sales and refunds read, whatever became of them
/// @param sales that are new in the books
/// @param refunds that are new in the books
/// @param revised known before with another content
/// @param known in the books already with the same content
/// @param customers created
/// @param customersKnown rows that met a customer already there
/// @param anonymous sales without a customer
/// @param skipped rows left out on purpose, by reason
/// @param refused rows that need the owner, by reason
/// @param received invoices of others to us that are new in the books
/// @param heard what else is new to the books, by what it is: payments, people …
/// @param files of a parcel, by format; none for a table
/// @param months money by currency and month, in that order
/// @param first the earliest day among what was read
/// @param last the latest day among what was read
public record Tally(
        long rows,
        long documents,
        long sales,
        long refunds,
        long revised,
        long known,
        long customers,
        long customersKnown,
        long anonymous,
        Map<String, Long> skipped,
        Map<String, Long> refused,
        long received,
        Map<String, Long> heard,
        Map<String, Long> files,
        List<MonthTotal> months,
        Optional<LocalDate> first,
        Optional<LocalDate> last) {

    /// Money of one month in one currency, in minor units: sales before and after tax, refunds,
    /// what others billed to us.
    /// @param month as `2026-03`; empty for sales of any month that were called off, below zero
    public record MonthTotal(
            String currency, String month, long sales, long gross, long net, long refunded, long received) {}

    /// Money of one currency over all months, in minor units.
    public record CurrencyTotal(String currency, long sales, long gross, long net, long refunded, long received) {

        /// Both together; they are in one currency.
        public CurrencyTotal and(CurrencyTotal more) {
            return new CurrencyTotal(
                    currency,
                    sales + more.sales,
                    gross + more.gross,
                    net + more.net,
                    refunded + more.refunded,
                    received + more.received);
        }
    }

    /// Nothing yet.
    public static Tally none() {
        return new Counting().tally();
    }

    public long refusedRows() {
        return refused.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Whether so many rows are refused that their owner is asked again: more than one in five.
    public boolean isMuchRefused() {
        return refusedRows() * 5 > rows;
    }

    public long skippedRows() {
        return skipped.values().stream().mapToLong(Long::longValue).sum();
    }

    /// The months of each currency added up, the largest currency first.
    public List<CurrencyTotal> totals() {
        return months.stream()
                .map(MonthTotal::currency)
                .distinct()
                .map(this::total)
                .sorted(Comparator.comparingLong(CurrencyTotal::sales)
                        .reversed()
                        .thenComparing(CurrencyTotal::currency))
                .toList();
    }

    private CurrencyTotal total(String currency) {
        List<MonthTotal> own =
                months.stream().filter(m -> m.currency().equals(currency)).toList();
        return new CurrencyTotal(
                currency,
                own.stream().mapToLong(MonthTotal::sales).sum(),
                own.stream().mapToLong(MonthTotal::gross).sum(),
                own.stream().mapToLong(MonthTotal::net).sum(),
                own.stream().mapToLong(MonthTotal::refunded).sum(),
                own.stream().mapToLong(MonthTotal::received).sum());
    }
}
