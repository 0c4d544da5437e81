package app.clientela.orders;

import static app.clientela.db.Tables.ORDERS;
import static app.clientela.db.Tables.ORDER_NAMED;
import static app.clientela.db.Tables.ORDER_SHARE;

import app.clientela.business.Vat;
import app.clientela.db.tables.records.OrdersRecord;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/// The SQL of refunds that name several sales. They are few.
final class ShareStore {

    private final Database database;

    ShareStore(Database database) {
        this.database = database;
    }

    private record Refund(String source, String number) {}

    void name(List<NamedSales> named, RunId run) {
        for (NamedSales one : named) {
            int position = 0;
            for (String sale : one.sales()) {
                database.sql()
                        .insertInto(ORDER_NAMED)
                        .set(ORDER_NAMED.SOURCE, one.source())
                        .set(ORDER_NAMED.NUMBER, one.number())
                        .set(ORDER_NAMED.RUN_ID, run)
                        .set(ORDER_NAMED.POSITION, ++position)
                        .set(ORDER_NAMED.SALE_NUMBER, sale)
                        .onConflictDoNothing()
                        .execute();
            }
        }
    }

    void withdraw(RunId run) {
        database.sql().deleteFrom(ORDER_SHARE).execute();
        database.sql().deleteFrom(ORDER_NAMED).where(ORDER_NAMED.RUN_ID.eq(run)).execute();
    }

    /// That a refund names several sales.
    static Condition isNaming() {
        return DSL.exists(DSL.selectOne()
                .from(ORDER_NAMED)
                .where(ORDER_NAMED.SOURCE.eq(ORDERS.SOURCE))
                .and(ORDER_NAMED.NUMBER.eq(ORDERS.NUMBER)));
    }

    /// Shares every refund anew among the sales of its customer that it names.
    void settle(Vat vat) {
        database.sql().deleteFrom(ORDER_SHARE).execute();
        Sharing sharing = new Sharing();
        Map<Refund, List<String>> named = named();
        refunds(named).forEach(refund -> {
            Taxing taxing = taxing(refund, vat);
            List<Sharing.Sale> sales = new ArrayList<>();
            for (String number : named.getOrDefault(new Refund(refund.getSource(), refund.getNumber()), List.of())) {
                sale(number, refund).ifPresent(sale -> sales.add(open(sale, taxing)));
            }
            sharing.of(
                            taxing.gross(refund.getAmountMinor(), refund.getNetMinor()),
                            taxing.net(refund.getAmountMinor(), refund.getNetMinor()),
                            sales)
                    .forEach(share -> database.sql()
                            .insertInto(ORDER_SHARE)
                            .set(ORDER_SHARE.ORDER_ID, refund.getId())
                            .set(ORDER_SHARE.SALE_ID, share.sale())
                            .set(ORDER_SHARE.GROSS_MINOR, share.gross())
                            .set(ORDER_SHARE.NET_MINOR, share.net())
                            .execute());
        });
    }

    private static Taxing taxing(OrdersRecord order, Vat vat) {
        return new Taxing(Currency.getInstance(order.getCurrency()), vat);
    }

    private Map<Refund, List<String>> named() {
        var later = ORDER_NAMED.as("later");
        Map<Refund, List<String>> named = new LinkedHashMap<>();
        database.sql()
                .selectFrom(ORDER_NAMED)
                .whereNotExists(DSL.selectOne()
                        .from(later)
                        .where(later.SOURCE.eq(ORDER_NAMED.SOURCE))
                        .and(later.NUMBER.eq(ORDER_NAMED.NUMBER))
                        .and(later.RUN_ID.gt(ORDER_NAMED.RUN_ID)))
                .orderBy(ORDER_NAMED.SOURCE, ORDER_NAMED.NUMBER, ORDER_NAMED.POSITION)
                .forEach(row -> named.computeIfAbsent(
                                new Refund(row.getSource(), row.getNumber()), _ -> new ArrayList<>())
                        .add(row.getSaleNumber()));
        return named;
    }

    /// The oldest first.
    private List<OrdersRecord> refunds(Map<Refund, List<String>> named) {
        List<OrdersRecord> refunds = new ArrayList<>();
        named.keySet()
                .forEach(one -> database.sql()
                        .selectFrom(ORDERS)
                        .where(ORDERS.SOURCE.eq(one.source()))
                        .and(ORDERS.NUMBER.eq(one.number()))
                        .and(ORDERS.KIND.eq(OrderStore.word(Kind.REFUND)))
                        .and(ORDERS.COUNTED)
                        .and(ORDERS.CUSTOMER_ID.isNotNull())
                        .forEach(refunds::add));
        refunds.sort(Comparator.comparing(OrdersRecord::getOrderedOn)
                .thenComparing(OrdersRecord::getSource)
                .thenComparing(OrdersRecord::getNumber));
        return refunds;
    }

    private Optional<OrdersRecord> sale(String number, OrdersRecord refund) {
        return database.sql()
                .selectFrom(ORDERS)
                .where(ORDERS.SOURCE.eq(refund.getSource()))
                .and(ORDERS.NUMBER.eq(number))
                .and(ORDERS.KIND.eq(OrderStore.word(Kind.SALE)))
                .and(ORDERS.CURRENCY.eq(refund.getCurrency()))
                .and(ORDERS.CUSTOMER_ID.eq(refund.getCustomerId()))
                .and(ORDERS.COUNTED)
                .fetchOptional();
    }

    /// What the refunds of that sale alone have left of it.
    private Sharing.Sale open(OrdersRecord sale, Taxing taxing) {
        long open = taxing.gross(sale.getAmountMinor(), sale.getNetMinor());
        for (OrdersRecord back : database.sql()
                .selectFrom(ORDERS)
                .where(ORDERS.REFUND_OF.eq(sale.getId()))
                .and(ORDERS.COUNTED)
                .fetch()) {
            open -= taxing.gross(back.getAmountMinor(), back.getNetMinor());
        }
        return new Sharing.Sale(sale.getId().value(), open);
    }

    /// What comes off which sale, by refund.
    /// @param whose the refunds that are asked for
    Map<Long, List<Sharing.Share>> shares(Condition whose) {
        Map<Long, List<Sharing.Share>> shares = new HashMap<>();
        database.sql()
                .select(ORDER_SHARE.fields())
                .from(ORDER_SHARE)
                .join(ORDERS)
                .on(ORDERS.ID.eq(ORDER_SHARE.ORDER_ID))
                .where(whose)
                .orderBy(ORDER_SHARE.ORDER_ID, ORDER_SHARE.SALE_ID)
                .forEach(row -> shares.computeIfAbsent(
                                row.get(ORDER_SHARE.ORDER_ID).value(), _ -> new ArrayList<>())
                        .add(new Sharing.Share(
                                row.get(ORDER_SHARE.SALE_ID),
                                row.get(ORDER_SHARE.GROSS_MINOR),
                                row.get(ORDER_SHARE.NET_MINOR))));
        return shares;
    }
}
