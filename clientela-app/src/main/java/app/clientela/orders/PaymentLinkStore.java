package app.clientela.orders;

import static app.clientela.db.Tables.ORDERS;
import static app.clientela.db.Tables.ORDER_PAYMENT;

import app.clientela.business.Vat;
import app.clientela.customers.CustomerId;
import app.clientela.db.tables.records.OrderPaymentRecord;
import app.clientela.db.tables.records.OrdersRecord;
import app.clientela.platform.db.Batch;
import app.clientela.platform.db.Database;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.impl.DSL;

/// The SQL by which payments find their orders, once at the end of a run.
final class PaymentLinkStore {

    private final Database database;

    PaymentLinkStore(Database database) {
        this.database = database;
    }

    /// What is told of one customer, one way the money went.
    private record Whose(CustomerId customer, String kind) {}

    /// Payments find their orders: by a number that they name, else by customer, amount and day.
    /// @param sources all that orders come from
    void settle(Collection<String> sources, Vat vat) {
        database.sql()
                .update(ORDER_PAYMENT)
                .setNull(ORDER_PAYMENT.ORDER_ID)
                .set(ORDER_PAYMENT.BY_NUMBER, false)
                .where(ORDER_PAYMENT.ORDER_ID.isNotNull())
                .and(DSL.not(PaymentStore.holds()))
                .execute();
        linkByNumber(sources);
        linkByAmount(vat);
    }

    private void linkByNumber(Collection<String> sources) {
        long last = 0;
        List<OrderPaymentRecord> part;
        do {
            part = database.sql()
                    .selectFrom(ORDER_PAYMENT)
                    .where(ORDER_PAYMENT.ID.gt(last))
                    .and(PaymentStore.holds())
                    .orderBy(ORDER_PAYMENT.ID)
                    .limit(OrderStore.AT_ONCE)
                    .fetch();
            linkByNumber(part, sources);
            last = part.isEmpty() ? last : part.getLast().getId();
        } while (!part.isEmpty());
    }

    private void linkByNumber(List<OrderPaymentRecord> payments, Collection<String> sources) {
        Map<String, List<Naming.Sale>> sales = salesOf(payments, sources);
        Batch batch = linking();
        for (OrderPaymentRecord payment : payments) {
            Optional<OrderId> named = Naming.find(
                    payment.getOrderNumbers().lines().toList(), sales, Optional.ofNullable(payment.getCustomerId()));
            boolean isOther = !named.equals(Optional.ofNullable(payment.getOrderId()));
            if (named.isPresent() ? isOther || !payment.getByNumber() : payment.getByNumber()) {
                batch.add(named.map(OrderId::value).orElse(null), named.isPresent(), payment.getId());
            }
        }
        batch.execute();
    }

    private Batch linking() {
        return new Batch(
                database,
                database.sql()
                        .update(ORDER_PAYMENT)
                        .set(ORDER_PAYMENT.ORDER_ID, new OrderId(0))
                        .set(ORDER_PAYMENT.BY_NUMBER, false)
                        .where(ORDER_PAYMENT.ID.eq(0L)));
    }

    private Map<String, List<Naming.Sale>> salesOf(List<OrderPaymentRecord> payments, Collection<String> sources) {
        Set<String> numbers = new HashSet<>();
        payments.forEach(payment -> payment.getOrderNumbers().lines().forEach(number -> {
            numbers.add(number);
            numbers.add(Naming.otherwise(number));
        }));
        Map<String, List<Naming.Sale>> sales = new HashMap<>();
        OrderStore.inParts(
                numbers,
                part -> database.sql()
                        .select(
                                ORDERS.NUMBER,
                                DSL.coalesce(ORDERS.PAPER_OF, ORDERS.ID),
                                ORDERS.CUSTOMER_ID,
                                ORDERS.PAPER_OF,
                                ORDERS.SOURCE)
                        .from(ORDERS)
                        .where(ORDERS.SOURCE.in(sources))
                        .and(ORDERS.NUMBER.in(part))
                        .and(ORDERS.KIND.eq("sale"))
                        .forEach(row -> sales.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                                .add(new Naming.Sale(
                                        row.value2(),
                                        Optional.ofNullable(row.value3()),
                                        row.value4() != null,
                                        row.value5()))));
        return sales;
    }

    private void linkByAmount(Vat vat) {
        long last = 0;
        List<CustomerId> part;
        do {
            part = database.sql()
                    .selectDistinct(ORDER_PAYMENT.CUSTOMER_ID)
                    .from(ORDER_PAYMENT)
                    .where(ORDER_PAYMENT.CUSTOMER_ID.gt(new CustomerId(last)))
                    .and(DSL.not(DSL.condition(ORDER_PAYMENT.BY_NUMBER)))
                    .and(PaymentStore.holds())
                    .orderBy(ORDER_PAYMENT.CUSTOMER_ID)
                    .limit(OrderStore.AT_ONCE)
                    .fetch(ORDER_PAYMENT.CUSTOMER_ID);
            linkByAmount(part, vat);
            last = part.isEmpty() ? last : part.getLast().value();
        } while (!part.isEmpty());
    }

    private void linkByAmount(List<CustomerId> customers, Vat vat) {
        Map<Whose, List<Pairing.Paper>> payments = new HashMap<>();
        Map<Whose, List<Pairing.Paper>> orders = new HashMap<>();
        Map<Long, Optional<OrderId>> linked = new HashMap<>();
        Map<Long, OrderId> sales = new HashMap<>();
        unnamed(customers).forEach(row -> {
            linked.put(row.getId(), Optional.ofNullable(row.getOrderId()));
            add(payments, new Whose(row.getCustomerId(), row.getKind()), paper(row));
        });
        unpaid(customers).forEach(row -> {
            sales.put(row.getId().value(), row.getRefundOf() == null ? row.getId() : row.getRefundOf());
            add(orders, new Whose(row.getCustomerId(), row.getKind()), paper(row, vat));
        });
        Map<Long, Optional<OrderId>> found = new HashMap<>(linked);
        found.replaceAll((_, _) -> Optional.empty());
        payments.forEach((whose, papers) -> Pairing.of(papers, orders.getOrDefault(whose, List.of()))
                .forEach((payment, order) -> found.put(payment.id(), Optional.ofNullable(sales.get(order.id())))));
        update(linked, found);
    }

    private static void add(Map<Whose, List<Pairing.Paper>> all, Whose whose, Pairing.Paper paper) {
        all.computeIfAbsent(whose, _ -> new ArrayList<>()).add(paper);
    }

    /// The payments of these customers that name no order we know.
    private List<OrderPaymentRecord> unnamed(List<CustomerId> customers) {
        return database.sql()
                .selectFrom(ORDER_PAYMENT)
                .where(ORDER_PAYMENT.CUSTOMER_ID.in(customers))
                .and(DSL.not(DSL.condition(ORDER_PAYMENT.BY_NUMBER)))
                .and(PaymentStore.holds())
                .fetch();
    }

    /// The orders of these customers that no payment names.
    private List<OrdersRecord> unpaid(List<CustomerId> customers) {
        return database.sql()
                .selectFrom(ORDERS)
                .where(ORDERS.CUSTOMER_ID.in(customers))
                .and(ORDERS.COUNTED)
                .and(DSL.notExists(DSL.selectOne()
                        .from(ORDER_PAYMENT)
                        .where(ORDER_PAYMENT.ORDER_ID.eq(DSL.coalesce(ORDERS.REFUND_OF, ORDERS.ID)))
                        .and(ORDER_PAYMENT.BY_NUMBER)
                        .and(ORDER_PAYMENT.KIND.eq(ORDERS.KIND))))
                .fetch();
    }

    private static Pairing.Paper paper(OrderPaymentRecord row) {
        return new Pairing.Paper(
                row.getId(),
                row.getPaidOn().toEpochDay(),
                row.getCurrency(),
                row.getAmountMinor(),
                row.getSource() + ' ' + row.getNumber());
    }

    private static Pairing.Paper paper(OrdersRecord row, Vat vat) {
        return new Pairing.Paper(
                row.getId().value(),
                row.getOrderedOn().toEpochDay(),
                row.getCurrency(),
                new Taxing(Currency.getInstance(row.getCurrency()), vat).gross(row.getAmountMinor(), row.getNetMinor()),
                row.getSource() + ' ' + row.getNumber());
    }

    private void update(Map<Long, Optional<OrderId>> linked, Map<Long, Optional<OrderId>> found) {
        Batch batch = linking();
        found.forEach((payment, order) -> {
            if (!order.equals(linked.get(payment))) {
                batch.add(order.map(OrderId::value).orElse(null), false, payment);
            }
        });
        batch.execute();
    }
}
