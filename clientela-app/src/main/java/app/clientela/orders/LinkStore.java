package app.clientela.orders;

import static app.clientela.db.Tables.ORDERS;
import static app.clientela.db.Tables.ORDER_TAKINGS;

import app.clientela.business.Vat;
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

/// The SQL that is done once at the end of a run: refunds find their sales, and what came in is
/// added up.
final class LinkStore {

    private static final Orders SALE = ORDERS.as("sale");

    /// A hundred per cent in basis points.
    private static final long WHOLE = 10_000;

    private final Database database;

    LinkStore(Database database) {
        this.database = database;
    }

    private record Link(OrderId refund, Optional<OrderId> sale) {}

    void settle(Vat vat) {
        linkByNumber();
        linkByAmount();
        addUp(vat);
    }

    /// The sale that a refund names, or that has the refund's own number.
    private static Condition isNamedSale() {
        return SALE.KIND
                .eq("sale")
                .and(SALE.SOURCE.eq(ORDERS.SOURCE))
                .and(SALE.NUMBER.eq(DSL.coalesce(ORDERS.REFUND_NUMBER, ORDERS.NUMBER)))
                .and(SALE.CURRENCY.eq(ORDERS.CURRENCY));
    }

    private void linkByNumber() {
        Field<OrderId> named = DSL.field(DSL.select(SALE.ID).from(SALE).where(isNamedSale()));
        database.sql()
                .update(ORDERS)
                .set(ORDERS.REFUND_OF, named)
                .where(ORDERS.KIND.eq("refund"))
                .and(DSL.exists(DSL.selectOne()
                        .from(SALE)
                        .where(isNamedSale())
                        .and(ORDERS.REFUND_OF.isNull().or(ORDERS.REFUND_OF.ne(SALE.ID)))))
                .execute();
    }

    private void linkByAmount() {
        Field<Boolean> pinned = DSL.field(ORDERS.REFUND_NUMBER
                .isNotNull()
                .or(DSL.exists(DSL.selectOne().from(SALE).where(isNamedSale()))));
        var givenBack = DSL.select(ORDERS.CUSTOMER_ID).from(ORDERS).where(ORDERS.KIND.eq("refund"));
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
                        .where(ORDERS.CUSTOMER_ID.in(givenBack))
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

    /// @param vat what documents that say no net amount hold of tax
    void addUp(Vat vat) {
        long rate = WHOLE + vat.rate().basisPoints();
        Field<Long> net = vat.included() ? divided(ORDERS.AMOUNT_MINOR.mul(WHOLE), rate) : ORDERS.AMOUNT_MINOR;
        Field<Long> gross = vat.included() ? ORDERS.AMOUNT_MINOR : divided(ORDERS.AMOUNT_MINOR.mul(rate), WHOLE);
        Field<Boolean> named = DSL.field(ORDERS.CUSTOMER_ID.isNotNull());
        Field<Boolean> sale = DSL.field(ORDERS.KIND.eq("sale"));
        database.sql().deleteFrom(ORDER_TAKINGS).execute();
        database.sql()
                .insertInto(
                        ORDER_TAKINGS,
                        ORDER_TAKINGS.NAMED,
                        ORDER_TAKINGS.CURRENCY,
                        ORDER_TAKINGS.SALES,
                        ORDER_TAKINGS.REFUNDS,
                        ORDER_TAKINGS.GROSS_MINOR,
                        ORDER_TAKINGS.NET_MINOR)
                .select(DSL.select(
                                named,
                                ORDERS.CURRENCY,
                                DSL.sum(DSL.when(DSL.condition(sale), 1L).else_(0L))
                                        .cast(Long.class),
                                DSL.sum(DSL.when(DSL.condition(sale), 0L).else_(1L))
                                        .cast(Long.class),
                                signed(DSL.when(ORDERS.NET_MINOR.isNull(), gross)
                                        .else_(ORDERS.AMOUNT_MINOR)),
                                signed(DSL.coalesce(ORDERS.NET_MINOR, net)))
                        .from(ORDERS)
                        .groupBy(named, ORDERS.CURRENCY))
                .execute();
    }

    /// The quotient of numbers that are not negative, halves to the even one, as `Vat` rounds.
    private static Field<Long> divided(Field<Long> number, long by) {
        Field<Long> down = number.div(by);
        Field<Long> twice = number.mod(by).mul(2L);
        return down.plus(
                DSL.when(twice.gt(by), 1L).when(twice.eq(by), down.mod(2L)).else_(0L));
    }

    private static Field<Long> signed(Field<Long> amount) {
        return DSL.sum(DSL.when(ORDERS.KIND.eq("sale"), amount).else_(amount.neg()))
                .cast(Long.class);
    }
}
