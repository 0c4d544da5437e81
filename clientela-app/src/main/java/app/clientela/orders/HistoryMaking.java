package app.clientela.orders;

import app.clientela.customers.CustomerId;
import app.clientela.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Makes the purchase history of one customer from sales and refunds: a refund comes off the sale
/// it belongs to; a sale given back in full leaves its day, and a day without a sale is none.
final class HistoryMaking {

    private final CustomerId customer;
    private final Currency currency;
    private final List<Line> sales = new ArrayList<>();
    private final List<Line> refunds = new ArrayList<>();

    /// One document, in minor units and days since 1970.
    /// @param refundOf the sale it gives back; 0 where none is known
    record Line(long id, int day, long net, long gross, long refundOf) {}

    /// What was given back of one sale.
    private record Back(long net, long gross, int lastDay) {
        Back plus(Line refund) {
            return new Back(net + refund.net(), gross + refund.gross(), Math.max(lastDay, refund.day()));
        }
    }

    HistoryMaking(CustomerId customer, Currency currency) {
        this.customer = customer;
        this.currency = currency;
    }

    void sale(Line sale) {
        sales.add(sale);
    }

    void refund(Line refund) {
        refunds.add(refund);
    }

    PurchaseHistory history() {
        SortedMap<Integer, Long> days = new TreeMap<>();
        SortedMap<Integer, Long> unlinked = new TreeMap<>();
        Map<Long, Back> back = given();
        long paid = 0;
        long tax = 0;
        for (Line sale : sales) {
            paid = Math.addExact(paid, sale.gross());
            tax = Math.addExact(tax, sale.gross() - sale.net());
            book(sale, back.remove(sale.id()), days, unlinked);
        }
        for (Line refund : refunds) {
            paid = Math.subtractExact(paid, refund.gross());
            tax = Math.subtractExact(tax, refund.gross() - refund.net());
            if (refund.refundOf() == 0 || back.containsKey(refund.refundOf())) {
                unlinked.merge(refund.day(), refund.net(), Math::addExact);
            }
        }
        return new PurchaseHistory(customer, days(days), days(unlinked), money(paid), money(tax));
    }

    private Map<Long, Back> given() {
        Map<Long, Back> back = new HashMap<>();
        for (Line refund : refunds) {
            if (refund.refundOf() != 0) {
                Back before = back.getOrDefault(refund.refundOf(), new Back(0, 0, refund.day()));
                back.put(refund.refundOf(), before.plus(refund));
            }
        }
        return back;
    }

    /// More given back than was paid lowers the margin on the day of the last refund.
    private void book(
            Line sale, @Nullable Back back, SortedMap<Integer, Long> days, SortedMap<Integer, Long> unlinked) {
        if (back == null) {
            days.merge(sale.day(), sale.net(), Math::addExact);
        } else if (back.gross() < sale.gross() - Linking.hundredth(currency.getCurrencyCode())) {
            days.merge(sale.day(), Math.max(0, sale.net() - back.net()), Math::addExact);
        } else if (back.net() > sale.net() + Linking.hundredth(currency.getCurrencyCode())) {
            unlinked.merge(back.lastDay(), back.net() - sale.net(), Math::addExact);
        }
    }

    private List<PurchaseDay> days(SortedMap<Integer, Long> days) {
        return days.entrySet().stream()
                .map(day -> new PurchaseDay(LocalDate.ofEpochDay(day.getKey()), money(day.getValue())))
                .toList();
    }

    private Money money(long minor) {
        return new Money(minor, currency);
    }
}
