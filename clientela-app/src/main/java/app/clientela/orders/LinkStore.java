package app.clientela.orders;

import static app.clientela.db.Tables.ORDERS;

import app.clientela.db.tables.Orders;
import app.clientela.platform.db.Batch;
import app.clientela.platform.db.Database;
import app.clientela.platform.db.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        Customers customers = new Customers();
        Rows.each(
                database,
                database.sql()
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
                        .orderBy(ORDERS.CUSTOMER_ID),
                customers::take);
        customers.end();
        update(customers.links);
    }

    /// Links what each customer has, one after the other.
    private static final class Customers {
        private final List<Link> links = new ArrayList<>();
        private final List<Entry> entries = new ArrayList<>();
        private long customer;

        private void take(Rows.Row row) {
            if (row.number(1) != customer) {
                end();
                customer = row.number(1);
            }
            entries.add(entry(row));
        }

        private void end() {
            changes(entries, links);
            entries.clear();
        }
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

    private static Entry entry(Rows.Row row) {
        long sale = row.number(11);
        return new Entry(
                new OrderId(row.number(2)),
                "sale".equals(row.text(3)),
                row.number(4),
                Optional.ofNullable(row.numberOrNull(5)),
                row.text(6),
                row.number(7),
                row.text(8) + ' ' + row.text(9),
                row.isTrue(10),
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
