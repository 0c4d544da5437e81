package app.clientela.orders;

import app.clientela.customers.CustomerId;
import app.clientela.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes purchase histories of documents that are in no ledger, by the rules of the ledger.
public final class PurchaseHistories {

    private PurchaseHistories() {}

    /// A sale or refund of one customer; amounts are not negative.
    /// @param number of the document, alone among those of its kind
    /// @param refundOf the number of the sale that a refund gives back, where it says so
    public record Paper(
            String number,
            Kind kind,
            LocalDate on,
            Optional<Instant> at,
            Money gross,
            Money net,
            Optional<String> refundOf) {}

    /// @param papers everything of that customer, all in that currency
    public static PurchaseHistory of(CustomerId customer, Currency currency, List<Paper> papers) {
        Map<String, OrderId> sales = new HashMap<>();
        for (int i = 0; i < papers.size(); i++) {
            if (papers.get(i).kind() == Kind.SALE) {
                sales.put(papers.get(i).number(), new OrderId(i + 1L));
            }
        }
        List<Entry> entries = new ArrayList<>(papers.size());
        for (int i = 0; i < papers.size(); i++) {
            entries.add(entry(new OrderId(i + 1L), papers.get(i), sales));
        }
        Map<OrderId, Optional<OrderId>> links = Linking.of(entries);
        HistoryMaking making = new HistoryMaking(customer, currency);
        for (int i = 0; i < papers.size(); i++) {
            book(making, papers.get(i), entries.get(i), links);
        }
        return making.history();
    }

    private static Entry entry(OrderId id, Paper paper, Map<String, OrderId> sales) {
        return new Entry(
                id,
                paper.kind() == Kind.SALE,
                paper.on().toEpochDay(),
                paper.at().map(Instant::toEpochMilli),
                paper.gross().currency().getCurrencyCode(),
                paper.gross().minor(),
                paper.number(),
                paper.refundOf().isPresent(),
                paper.refundOf().flatMap(number -> Optional.ofNullable(sales.get(number))));
    }

    private static void book(HistoryMaking making, Paper paper, Entry entry, Map<OrderId, Optional<OrderId>> links) {
        Optional<OrderId> sale = entry.pinned() ? entry.refundOf() : links.getOrDefault(entry.id(), Optional.empty());
        HistoryMaking.Line line = new HistoryMaking.Line(
                entry.id().value(),
                Math.toIntExact(entry.day()),
                paper.net().minor(),
                paper.gross().minor(),
                sale.map(OrderId::value).orElse(0L));
        if (entry.isSale()) {
            making.sale(line);
        } else {
            making.refund(line);
        }
    }
}
