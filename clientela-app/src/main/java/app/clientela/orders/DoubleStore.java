package app.clientela.orders;

import static app.clientela.db.Tables.ORDERS;
import static app.clientela.db.Tables.ORDER_TAKINGS;

import app.clientela.business.Vat;
import app.clientela.platform.db.Batch;
import app.clientela.platform.db.Database;
import app.clientela.platform.db.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/// The SQL by which what is told twice is found, among the customers of whom several sources tell.
final class DoubleStore {

    private final Database database;

    DoubleStore(Database database) {
        this.database = database;
    }

    /// Keeps which orders are papers of others.
    /// @param sources all there are
    /// @return which sources seem to tell the same
    Map<Doubles.Between, Doubles.Sum> settle(Collection<String> sources, Map<String, SourceRole> roles, Vat vat) {
        Doubles doubles = new Doubles(roles);
        if (sources.size() > 1) {
            read(isOfSeveral(sources), vat, doubles);
            update(doubles.changes());
        }
        return doubles.between();
    }

    /// Whoever has an order in any source but the largest, or a paper: a customer of one source
    /// alone has nothing twice.
    private Condition isOfSeveral(Collection<String> sources) {
        Optional<String> largest = database.sql()
                .select(ORDER_TAKINGS.SOURCE)
                .from(ORDER_TAKINGS)
                .groupBy(ORDER_TAKINGS.SOURCE)
                .orderBy(DSL.sum(ORDER_TAKINGS.SALES).desc())
                .limit(1)
                .fetchOptional(ORDER_TAKINGS.SOURCE);
        List<String> others = sources.stream()
                .filter(source -> !largest.equals(Optional.of(source)))
                .toList();
        return ORDERS.CUSTOMER_ID.in(DSL.select(ORDERS.CUSTOMER_ID)
                .from(ORDERS)
                .where(ORDERS.SOURCE.in(others))
                .and(ORDERS.CUSTOMER_ID.isNotNull())
                .union(DSL.select(ORDERS.CUSTOMER_ID)
                        .from(ORDERS)
                        .where(ORDERS.PAPER_OF.isNotNull())
                        .and(ORDERS.CUSTOMER_ID.isNotNull())));
    }

    private void read(Condition whose, Vat vat, Doubles doubles) {
        Reader reader = new Reader(vat, doubles);
        Rows.each(
                database,
                database.sql()
                        .select(
                                ORDERS.CUSTOMER_ID,
                                ORDERS.ID,
                                ORDERS.SOURCE,
                                ORDERS.NUMBER,
                                DSL.field(ORDERS.KIND.eq(DSL.inline("sale"))),
                                DSL.field(StandingStore.isCancelled()),
                                ORDERS.PAPER_OF,
                                ORDERS.ORDERED_ON,
                                ORDERS.CURRENCY,
                                ORDERS.AMOUNT_MINOR,
                                ORDERS.NET_MINOR)
                        .from(ORDERS)
                        .where(whose)
                        .orderBy(ORDERS.CUSTOMER_ID),
                reader::take);
        reader.end();
    }

    /// Hands on what each customer has, one after the other.
    private static final class Reader {
        private final Vat vat;
        private final Doubles doubles;
        private final List<Doubles.Told> all = new ArrayList<>();
        private long customer;

        Reader(Vat vat, Doubles doubles) {
            this.vat = vat;
            this.doubles = doubles;
        }

        private void take(Rows.Row row) {
            if (row.number(1) != customer) {
                end();
                customer = row.number(1);
            }
            all.add(told(row, vat));
        }

        private void end() {
            doubles.take(all);
            all.clear();
        }
    }

    private static Doubles.Told told(Rows.Row row, Vat vat) {
        String currency = row.text(9);
        return new Doubles.Told(
                row.text(3),
                row.isTrue(5),
                row.isTrue(6),
                row.number(7),
                new Pairing.Paper(
                        row.number(2),
                        row.number(8),
                        currency,
                        new Taxing(Currency.getInstance(currency), vat).gross(row.number(10), row.numberOrNull(11)),
                        row.text(3) + ' ' + row.text(4)));
    }

    private void update(List<Doubles.Change> changes) {
        Batch batch = new Batch(
                database,
                database.sql()
                        .update(ORDERS)
                        .set(ORDERS.PAPER_OF, new OrderId(0))
                        .set(ORDERS.COUNTED, false)
                        .where(ORDERS.ID.eq(new OrderId(0))));
        changes.forEach(change -> batch.add(change.of() == 0 ? null : change.of(), change.of() == 0, change.order()));
        batch.execute();
    }
}
