package app.clientela.orders;

import static app.clientela.db.Tables.ORDERS;

import app.clientela.db.tables.Orders;
import app.clientela.platform.db.Batch;
import app.clientela.platform.db.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// The SQL by which refunds find their sales, once at the end of a run.
final class LinkStore {

    private static final Orders SALE = ORDERS.as("sale");

    private final Database database;

    LinkStore(Database database) {
        this.database = database;
    }

    private record Link(OrderId refund, Optional<OrderId> sale) {}

    void settle() {
        linkByNumber();
        linkByAmount();
    }

    /// The sale that a refund names, or that has the refund's own number.
    private static Condition isNamedSale() {
        return SALE.KIND
                .eq("sale")
                .and(SALE.SOURCE.eq(ORDERS.SOURCE))
                .and(SALE.NUMBER.eq(DSL.coalesce(ORDERS.REFUND_NUMBER, ORDERS.NUMBER)))
                .and(SALE.CURRENCY.eq(ORDERS.CURRENCY));
    }

    /// A refund of a paper is a refund of the sale that the paper is of.
    private void linkByNumber() {
        Field<OrderId> sale = DSL.coalesce(SALE.PAPER_OF, SALE.ID);
        Field<OrderId> named = DSL.field(DSL.select(sale).from(SALE).where(isNamedSale()));
        database.sql()
                .update(ORDERS)
                .set(ORDERS.REFUND_OF, named)
                .where(ORDERS.KIND.eq("refund"))
                .and(DSL.exists(DSL.selectOne()
                        .from(SALE)
                        .where(isNamedSale())
                        .and(ORDERS.REFUND_OF.isNull().or(ORDERS.REFUND_OF.ne(sale)))))
                .execute();
    }

    /// What does not count is neither given back nor gives back, and papers leave a sale free for
    /// what its own source says of it.
    private static Condition takesPart() {
        return DSL.when(ORDERS.KIND.eq("sale"), ORDERS.COUNTED)
                .else_(DSL.field(ORDERS.PAPER_OF
                        .isNull()
                        .and(DSL.not(StandingStore.isCancelled()))
                        .and(DSL.notExists(
                                DSL.selectOne().from(SALE).where(isNamedSale()).and(SALE.PAPER_OF.isNotNull())))))
                .eq(DSL.inline(true));
    }

    private void linkByAmount() {
        Field<Boolean> pinned = DSL.field(ORDERS.REFUND_NUMBER
                .isNotNull()
                .or(ShareStore.isNaming())
                .or(DSL.exists(DSL.selectOne().from(SALE).where(isNamedSale()))));
        var seeking = DSL.select(ORDERS.CUSTOMER_ID)
                .from(ORDERS)
                .where(ORDERS.KIND.eq("refund"))
                .and(DSL.not(DSL.condition(pinned)));
        List<Link> links = new ArrayList<>();
        try (var cursor = database.sql()
                        .select(
                                ORDERS.CUSTOMER_ID,
                                ORDERS.ID,
                                ORDERS.KIND,
                                ORDERS.ORDERED_ON,
                                ORDERS.ORDERED_AT,
                                ORDERS.CURRENCY,
                                ORDERS.AMOUNT_MINOR,
                                ORDERS.SOURCE,
                                ORDERS.NUMBER,
                                DSL.when(ORDERS.KIND.eq("refund"), pinned).else_(false),
                                ORDERS.REFUND_OF)
                        .from(ORDERS)
                        .where(ORDERS.CUSTOMER_ID.in(seeking))
                        .and(takesPart())
                        .orderBy(ORDERS.CUSTOMER_ID)
                        .fetchSize(1000)
                        .fetchLazy();
                ResultSet rows = Objects.requireNonNull(cursor.resultSet())) {
            collect(rows, links);
        } catch (SQLException e) {
            throw new IllegalStateException("the orders cannot be read", e);
        }
        update(links);
    }

    private static void collect(ResultSet rows, List<Link> links) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        long customer = 0;
        while (rows.next()) {
            if (rows.getLong(1) != customer) {
                changes(entries, links);
                entries.clear();
                customer = rows.getLong(1);
            }
            entries.add(entry(rows));
        }
        changes(entries, links);
    }

    private static void changes(List<Entry> entries, List<Link> links) {
        Map<OrderId, Optional<OrderId>> found = Linking.of(entries);
        for (Entry refund : entries) {
            Optional<OrderId> sale = found.getOrDefault(refund.id(), refund.refundOf());
            if (!sale.equals(refund.refundOf())) {
                links.add(new Link(refund.id(), sale));
            }
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        long moment = row.getLong(5);
        Optional<Long> at = row.wasNull() ? Optional.empty() : Optional.of(moment);
        long sale = row.getLong(11);
        return new Entry(
                new OrderId(row.getLong(2)),
                "sale".equals(row.getString(3)),
                row.getLong(4),
                at,
                row.getString(6),
                row.getLong(7),
                row.getString(8) + ' ' + row.getString(9),
                row.getBoolean(10),
                sale == 0 ? Optional.empty() : Optional.of(new OrderId(sale)));
    }

    private void update(List<Link> links) {
        Batch batch = new Batch(
                database,
                database.sql()
                        .update(ORDERS)
                        .set(ORDERS.REFUND_OF, new OrderId(0))
                        .where(ORDERS.ID.eq(new OrderId(0))));
        links.forEach(link -> batch.add(
                link.sale().map(OrderId::value).orElse(null), link.refund().value()));
        batch.execute();
    }
}
