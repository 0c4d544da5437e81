package app.clientela.intake;

import app.clientela.customers.CustomerId;
import app.clientela.kernel.Money;
import app.clientela.orders.PurchaseDay;
import app.clientela.orders.PurchaseHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Makes the purchase history of one customer from documents held in memory. A refund that names
/// no sale belongs to the latest earlier one of the same amount, within a hundredth, of which
/// nothing was given back; a sale given back in full leaves its day.
final class HistoryTelling {

    private static final Comparator<SalesTally.Entry> IN_TIME = Comparator.comparing(SalesTally.Entry::on)
            .thenComparing(SalesTally.Entry::isRefund)
            .thenComparing(entry -> entry.at().orElse(Instant.EPOCH));

    private final Currency currency;
    private final List<Sale> sales = new ArrayList<>();
    private final Map<LocalDate, Long> unlinked = new TreeMap<>();

    private HistoryTelling(Currency currency) {
        this.currency = currency;
    }

    static PurchaseHistory of(CustomerId customer, Currency currency, List<SalesTally.Entry> entries) {
        HistoryTelling telling = new HistoryTelling(currency);
        long paid = 0;
        long tax = 0;
        for (SalesTally.Entry entry : entries.stream().sorted(IN_TIME).toList()) {
            int sign = entry.isRefund() ? -1 : 1;
            paid += sign * entry.gross;
            tax += sign * (entry.gross - entry.net);
            telling.add(entry);
        }
        return telling.history(customer, paid, tax);
    }

    private void add(SalesTally.Entry entry) {
        if (!entry.isRefund()) {
            sales.add(new Sale(entry));
            return;
        }
        Optional<Sale> sale = sale(entry);
        if (sale.isPresent()) {
            sale.get().backGross += entry.gross;
            sale.get().backNet += entry.net;
        } else {
            unlinked.merge(entry.on(), entry.net, Long::sum);
        }
    }

    private Optional<Sale> sale(SalesTally.Entry refund) {
        Optional<String> named = refund.first.refundOf();
        for (int i = sales.size() - 1; i >= 0; i--) {
            Sale sale = sales.get(i);
            boolean fits = named.isPresent()
                    ? sale.entry.first.number().equals(named.get())
                    : sale.backGross == 0 && refund.gross > 0 && Math.abs(sale.entry.gross - refund.gross) <= 1;
            if (fits) {
                return Optional.of(sale);
            }
        }
        return Optional.empty();
    }

    private PurchaseHistory history(CustomerId customer, long paid, long tax) {
        Map<LocalDate, Long> days = new TreeMap<>();
        for (Sale sale : sales) {
            if (sale.backGross == 0 || sale.backGross < sale.entry.gross - 1) {
                days.merge(sale.entry.on(), Math.max(0, sale.entry.net - sale.backNet), Long::sum);
            }
        }
        return new PurchaseHistory(
                customer, days(days), days(unlinked), new Money(paid, currency), new Money(tax, currency));
    }

    private List<PurchaseDay> days(Map<LocalDate, Long> days) {
        return days.entrySet().stream()
                .map(day -> new PurchaseDay(day.getKey(), new Money(day.getValue(), currency)))
                .toList();
    }

    private static final class Sale {
        private final SalesTally.Entry entry;
        private long backGross;
        private long backNet;

        private Sale(SalesTally.Entry entry) {
            this.entry = entry;
        }
    }
}
