package app.clientela.orders;

import static app.clientela.db.Tables.ORDERS;

import app.clientela.customers.CustomerId;
import app.clientela.db.tables.Orders;
import app.clientela.orders.HistoryMaking.Line;
import app.clientela.platform.db.Database;
import app.clientela.platform.db.Rows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The SQL behind purchase histories: one pass over the index that holds all of it, in the order of
/// the customers.
final class HistoryStore {

    private static final Orders SALE = ORDERS.as("sale");
    /// Before all others: an index of the orders that refund another is used for "after it" only.
    private static final OrderId NO_ORDER = new OrderId(0);

    private final Database database;
    private final ShareStore shares;

    HistoryStore(Database database) {
        this.database = database;
        this.shares = new ShareStore(database);
    }

    void eachHistory(Taxing taxing, LocalDate asOf, Consumer<PurchaseHistory> to) {
        Strays strays = new Strays(new HashMap<>(), new HashSet<>());
        addStrays(strays, ORDERS.REFUND_OF.gt(NO_ORDER), taxing, asOf);
        Condition all = ORDERS.CUSTOMER_ID.isNotNull();
        Reader reader = new Reader(taxing, strays, shares.shares(all), to);
        Rows.each(database, documents(all, taxing, asOf), reader::take);
        reader.finish();
    }

    PurchaseHistory historyOf(CustomerId customer, Taxing taxing, LocalDate asOf) {
        List<PurchaseHistory> found = new ArrayList<>(1);
        Strays strays = new Strays(new HashMap<>(), new HashSet<>());
        addStrays(strays, SALE.CUSTOMER_ID.eq(customer), taxing, asOf);
        addStrays(strays, ORDERS.CUSTOMER_ID.eq(customer), taxing, asOf);
        Condition own = ORDERS.CUSTOMER_ID.eq(customer);
        Reader reader = new Reader(taxing, strays, shares.shares(own), found::add);
        Rows.few(documents(own, taxing, asOf), reader::take);
        reader.finish();
        return found.isEmpty() ? new HistoryMaking(customer, taxing.currency()).history() : found.getFirst();
    }

    private ResultQuery<?> documents(Condition whose, Taxing taxing, LocalDate asOf) {
        return database.sql()
                .select(
                        ORDERS.CUSTOMER_ID,
                        ORDERS.ORDERED_ON,
                        DSL.field(ORDERS.KIND.eq(DSL.inline("sale"))),
                        ORDERS.NET_MINOR,
                        ORDERS.AMOUNT_MINOR,
                        ORDERS.REFUND_OF,
                        ORDERS.ID)
                .from(ORDERS)
                .where(whose)
                .and(ORDERS.COUNTED)
                .and(ORDERS.ORDERED_ON.le(asOf))
                .and(ORDERS.CURRENCY.eq(taxing.currency().getCurrencyCode()))
                .orderBy(ORDERS.CUSTOMER_ID, ORDERS.ORDERED_ON);
    }

    /// Refunds that name nobody, or somebody else, but whose sale is a customer's: they are that
    /// customer's.
    private void addStrays(Strays strays, Condition whose, Taxing taxing, LocalDate asOf) {
        database.sql()
                .select(
                        SALE.CUSTOMER_ID,
                        ORDERS.ID,
                        ORDERS.ORDERED_ON,
                        ORDERS.NET_MINOR,
                        ORDERS.AMOUNT_MINOR,
                        ORDERS.REFUND_OF)
                .from(ORDERS)
                .join(SALE)
                .on(SALE.ID.eq(ORDERS.REFUND_OF))
                .where(whose)
                .and(ORDERS.COUNTED)
                .and(SALE.CUSTOMER_ID.isNotNull())
                .and(DSL.coalesce(ORDERS.CUSTOMER_ID, new CustomerId(0)).ne(SALE.CUSTOMER_ID))
                .and(ORDERS.CURRENCY.eq(taxing.currency().getCurrencyCode()))
                .and(ORDERS.ORDERED_ON.le(asOf))
                .forEach(row -> strays.add(
                        row.value1(),
                        new Line(
                                row.value2().value(),
                                Math.toIntExact(row.value3().toEpochDay()),
                                taxing.net(row.value5(), row.value4()),
                                taxing.gross(row.value5(), row.value4()),
                                row.value6().value())));
    }

    private record Strays(Map<Long, List<Line>> ofCustomer, Set<Long> refunds) {
        void add(CustomerId customer, Line refund) {
            ofCustomer.computeIfAbsent(customer.value(), _ -> new ArrayList<>()).add(refund);
            refunds.add(refund.id());
        }
    }

    private static final class Reader {
        private final Taxing taxing;
        private final Strays strays;
        private final Map<Long, List<Sharing.Share>> shares;
        private final Consumer<PurchaseHistory> to;
        private long customer;
        private @Nullable HistoryMaking making;

        Reader(Taxing taxing, Strays strays, Map<Long, List<Sharing.Share>> shares, Consumer<PurchaseHistory> to) {
            this.taxing = taxing;
            this.strays = strays;
            this.shares = shares;
            this.to = to;
        }

        private void take(Rows.Row row) {
            long whose = row.number(1);
            if (making == null || whose != customer) {
                finish();
                customer = whose;
                making = new HistoryMaking(new CustomerId(whose), taxing.currency());
            }
            long amount = row.number(5);
            @Nullable Long net = row.numberOrNull(4);
            Line line = new Line(
                    row.number(7),
                    Math.toIntExact(row.number(2)),
                    taxing.net(amount, net),
                    taxing.gross(amount, net),
                    row.number(6));
            if (row.isTrue(3)) {
                making.sale(line);
            } else if (!strays.refunds().contains(line.id())) {
                refund(line, making);
            }
        }

        /// A refund of several sales comes off each by its share, the rest off none.
        private void refund(Line refund, HistoryMaking history) {
            Line rest = refund;
            for (Sharing.Share share : shares.getOrDefault(refund.id(), List.of())) {
                history.refund(new Line(refund.id(), refund.day(), share.net(), share.gross(), share.sale()));
                rest = new Line(
                        rest.id(), rest.day(), rest.net() - share.net(), rest.gross() - share.gross(), rest.refundOf());
            }
            if (rest.gross() != 0 || rest.equals(refund)) {
                history.refund(rest);
            }
        }

        private void finish() {
            if (making != null) {
                strays.ofCustomer().getOrDefault(customer, List.of()).forEach(making::refund);
                to.accept(making.history());
            }
        }
    }
}
