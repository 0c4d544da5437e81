package app.clientela.orders;

import static app.clientela.db.Tables.ORDERS;
import static app.clientela.db.Tables.ORDER_TILL;
import static app.clientela.db.Tables.ORDER_TILL_REST;

import app.clientela.business.Vat;
import app.clientela.db.tables.OrderTill;
import app.clientela.kernel.Money;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Batch;
import app.clientela.platform.db.Database;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/// The SQL of tills' days.
final class TillStore {

    private static final OrderTill LATER = ORDER_TILL.as("later");

    private final Database database;

    TillStore(Database database) {
        this.database = database;
    }

    private record Day(LocalDate on, String currency) {}

    void till(List<NewTillDay> days, RunId run) {
        Batch batch = new Batch(
                database,
                database.sql()
                        .insertInto(
                                ORDER_TILL,
                                ORDER_TILL.SOURCE,
                                ORDER_TILL.NUMBER,
                                ORDER_TILL.RUN_ID,
                                ORDER_TILL.TILL_ON,
                                ORDER_TILL.CURRENCY,
                                ORDER_TILL.GROSS_MINOR,
                                ORDER_TILL.NET_MINOR,
                                ORDER_TILL.RECEIPTS,
                                ORDER_TILL.ELECTRONIC_MINOR,
                                ORDER_TILL.LINE)
                        .values("", "", run, null, "", 0L, 0L, 0, 0L, 0L)
                        .onConflictDoNothing());
        days.forEach(day -> batch.add(
                day.source(),
                day.number(),
                run.value(),
                day.on().toEpochDay(),
                day.gross().currency().getCurrencyCode(),
                day.gross().minor(),
                day.net().minor(),
                day.receipts(),
                day.electronic().map(Money::minor).orElse(null),
                day.line()));
        batch.execute();
    }

    void withdraw(RunId run) {
        database.sql().deleteFrom(ORDER_TILL).where(ORDER_TILL.RUN_ID.eq(run)).execute();
    }

    /// No later run tells the same day of the same till.
    static Condition holds() {
        return DSL.notExists(DSL.selectOne()
                .from(LATER)
                .where(LATER.SOURCE.eq(ORDER_TILL.SOURCE))
                .and(LATER.NUMBER.eq(ORDER_TILL.NUMBER))
                .and(LATER.RUN_ID.gt(ORDER_TILL.RUN_ID)));
    }

    /// Keeps what is left of the tills' days without the sales of these sources, with a name or
    /// not.
    void settle(List<String> overTill, Vat vat) {
        Map<Day, TillRest> sales = sales(overTill, vat);
        Map<String, TillRest> rests = new HashMap<>();
        days().forEach((day, all) ->
                rests.merge(day.currency(), all.without(sales.getOrDefault(day, TillRest.NOTHING)), TillRest::plus));
        database.sql().deleteFrom(ORDER_TILL_REST).execute();
        rests.forEach((currency, rest) -> database.sql()
                .insertInto(ORDER_TILL_REST)
                .values(currency, rest.receipts(), rest.gross(), rest.net())
                .execute());
    }

    private Map<Day, TillRest> days() {
        return database.sql()
                .select(
                        ORDER_TILL.TILL_ON,
                        ORDER_TILL.CURRENCY,
                        DSL.sum(ORDER_TILL.RECEIPTS).cast(Long.class),
                        TakingsStore.sum(ORDER_TILL.GROSS_MINOR),
                        TakingsStore.sum(ORDER_TILL.NET_MINOR))
                .from(ORDER_TILL)
                .where(holds())
                .groupBy(ORDER_TILL.TILL_ON, ORDER_TILL.CURRENCY)
                .fetchMap(
                        row -> new Day(row.value1(), row.value2()),
                        row -> new TillRest(row.value3(), row.value4(), row.value5()));
    }

    private Map<Day, TillRest> sales(List<String> sources, Vat vat) {
        return database.sql()
                .select(
                        ORDERS.ORDERED_ON,
                        ORDERS.CURRENCY,
                        DSL.count().cast(Long.class),
                        TakingsStore.sum(TakingsStore.gross(vat)),
                        TakingsStore.sum(TakingsStore.net(vat)))
                .from(ORDERS)
                .where(ORDERS.SOURCE.in(sources))
                .and(ORDERS.COUNTED)
                .and(ORDERS.KIND.eq("sale"))
                .groupBy(ORDERS.ORDERED_ON, ORDERS.CURRENCY)
                .fetchMap(
                        row -> new Day(row.value1(), row.value2()),
                        row -> new TillRest(row.value3(), row.value4(), row.value5()));
    }
}
