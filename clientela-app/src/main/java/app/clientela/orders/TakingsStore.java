package app.clientela.orders;

import static app.clientela.db.Tables.ORDERS;
import static app.clientela.db.Tables.ORDER_TAKINGS;
import static app.clientela.db.Tables.ORDER_TILL;
import static app.clientela.db.Tables.ORDER_TILL_REST;

import app.clientela.business.Vat;
import app.clientela.db.tables.Orders;
import app.clientela.kernel.DayRange;
import app.clientela.kernel.Money;
import app.clientela.platform.db.Database;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record10;
import org.jooq.Select;
import org.jooq.impl.DSL;

/// The SQL by which what came in is added up, once at the end of a run, and looked at.
final class TakingsStore {

    /// A hundred per cent in basis points.
    private static final long WHOLE = 10_000;

    private static final Field<Boolean> NAMED = DSL.field(ORDERS.CUSTOMER_ID.isNotNull());

    private final Database database;

    TakingsStore(Database database) {
        this.database = database;
    }

    /// @param sources all there are
    /// @param vat what documents that say no net amount hold of tax
    void addUp(Collection<String> sources, Vat vat) {
        List<String> ofOrders = sources.stream()
                .filter(source ->
                        database.sql().fetchExists(DSL.selectOne().from(ORDERS).where(ORDERS.SOURCE.eq(source))))
                .toList();
        database.sql().deleteFrom(ORDER_TAKINGS).execute();
        database.sql()
                .insertInto(
                        ORDER_TAKINGS,
                        ORDER_TAKINGS.SOURCE,
                        ORDER_TAKINGS.COUNTED,
                        ORDER_TAKINGS.FIRST_ON,
                        ORDER_TAKINGS.LAST_ON,
                        ORDER_TAKINGS.NAMED,
                        ORDER_TAKINGS.CURRENCY,
                        ORDER_TAKINGS.SALES,
                        ORDER_TAKINGS.REFUNDS,
                        ORDER_TAKINGS.GROSS_MINOR,
                        ORDER_TAKINGS.NET_MINOR)
                .select(ofOrders.size() == 1 ? ofOne(ofOrders.getFirst(), vat) : ofAll(vat))
                .execute();
    }

    /// A source that is alone has no papers, and is added up from the index of histories, without a
    /// look at the orders themselves.
    private Select<Record10<String, Boolean, LocalDate, LocalDate, Boolean, String, Long, Long, Long, Long>> ofOne(
            String source, Vat vat) {
        Orders other = ORDERS.as("other");
        Field<LocalDate> first =
                DSL.field(DSL.select(DSL.min(other.ORDERED_ON)).from(other).where(other.COUNTED));
        Field<LocalDate> last =
                DSL.field(DSL.select(DSL.max(other.ORDERED_ON)).from(other).where(other.COUNTED));
        return database.sql()
                .select(
                        DSL.inline(source),
                        DSL.inline(true),
                        first,
                        last,
                        NAMED,
                        ORDERS.CURRENCY,
                        howMany(Kind.SALE),
                        howMany(Kind.REFUND),
                        signed(gross(vat)),
                        signed(net(vat)))
                .from(ORDERS)
                .where(ORDERS.COUNTED)
                .groupBy(NAMED, ORDERS.CURRENCY);
    }

    private Select<Record10<String, Boolean, LocalDate, LocalDate, Boolean, String, Long, Long, Long, Long>> ofAll(
            Vat vat) {
        return database.sql()
                .select(
                        ORDERS.SOURCE,
                        ORDERS.COUNTED,
                        DSL.min(ORDERS.ORDERED_ON),
                        DSL.max(ORDERS.ORDERED_ON),
                        NAMED,
                        ORDERS.CURRENCY,
                        howMany(Kind.SALE),
                        howMany(Kind.REFUND),
                        signed(gross(vat)),
                        signed(net(vat)))
                .from(ORDERS)
                .where(DSL.condition(ORDERS.COUNTED).or(ORDERS.PAPER_OF.isNotNull()))
                .groupBy(ORDERS.SOURCE, ORDERS.COUNTED, NAMED, ORDERS.CURRENCY);
    }

    private static Field<Long> howMany(Kind kind) {
        return sum(DSL.when(ORDERS.KIND.eq(OrderStore.word(kind)), 1L).else_(0L));
    }

    Takings takings(Currency base) {
        Map<Boolean, Takings.Part> ours = new HashMap<>();
        Map<Currency, Takings.Part> others = new HashMap<>();
        Stream<NamedPart> all = Stream.concat(orders(), tills());
        all.forEach(part -> {
            Currency currency = part.part().gross().currency();
            if (currency.equals(base)) {
                ours.merge(part.named(), part.part(), Takings.Part::plus);
            } else {
                others.merge(currency, part.part(), Takings.Part::plus);
            }
        });
        Takings.Part nothing = new Takings.Part(0, 0, Money.zero(base), Money.zero(base));
        List<Takings.Part> apart = others.values().stream()
                .sorted(Comparator.comparing(part -> part.gross().currency().getCurrencyCode()))
                .toList();
        return new Takings(ours.getOrDefault(true, nothing), ours.getOrDefault(false, nothing), apart, days());
    }

    private record NamedPart(boolean named, Takings.Part part) {}

    private Stream<NamedPart> orders() {
        return database.sql().selectFrom(ORDER_TAKINGS).where(ORDER_TAKINGS.COUNTED).fetch().stream()
                .map(row -> new NamedPart(
                        row.getNamed(),
                        new Takings.Part(
                                row.getSales(),
                                row.getRefunds(),
                                money(row.getGrossMinor(), row.getCurrency()),
                                money(row.getNetMinor(), row.getCurrency()))));
    }

    private Stream<NamedPart> tills() {
        return database.sql().selectFrom(ORDER_TILL_REST).fetch().stream()
                .map(row -> new NamedPart(
                        false,
                        new Takings.Part(
                                row.getReceipts(),
                                0,
                                money(row.getGrossMinor(), row.getCurrency()),
                                money(row.getNetMinor(), row.getCurrency()))));
    }

    private static Money money(long minor, String currency) {
        return new Money(minor, Currency.getInstance(currency));
    }

    private Optional<DayRange> days() {
        return database
                .sql()
                .select(ORDER_TAKINGS.FIRST_ON, ORDER_TAKINGS.LAST_ON)
                .from(ORDER_TAKINGS)
                .where(ORDER_TAKINGS.COUNTED)
                .union(DSL.select(ORDER_TILL.TILL_ON, ORDER_TILL.TILL_ON)
                        .from(ORDER_TILL)
                        .where(TillStore.holds()))
                .fetch(row -> new DayRange(row.value1(), row.value2()))
                .stream()
                .reduce(SourceFiguresStore::around);
    }

    /// What orders are worth with tax, as `Taxing` says it.
    static Field<Long> gross(Vat vat) {
        Field<Long> gross = vat.included() ? ORDERS.AMOUNT_MINOR : divided(ORDERS.AMOUNT_MINOR.mul(rate(vat)), WHOLE);
        return DSL.when(ORDERS.NET_MINOR.isNull(), gross).else_(ORDERS.AMOUNT_MINOR);
    }

    /// What orders are worth without tax, as `Taxing` says it.
    static Field<Long> net(Vat vat) {
        Field<Long> net = vat.included() ? divided(ORDERS.AMOUNT_MINOR.mul(WHOLE), rate(vat)) : ORDERS.AMOUNT_MINOR;
        return DSL.coalesce(ORDERS.NET_MINOR, net);
    }

    private static long rate(Vat vat) {
        return WHOLE + vat.rate().basisPoints();
    }

    /// The quotient of numbers that are not negative, halves to the even one, as `Vat` rounds.
    private static Field<Long> divided(Field<Long> number, long by) {
        Field<Long> down = number.div(by);
        Field<Long> twice = number.mod(by).mul(2L);
        return down.plus(
                DSL.when(twice.gt(by), 1L).when(twice.eq(by), down.mod(2L)).else_(0L));
    }

    static Field<Long> sum(Field<Long> amount) {
        return DSL.sum(amount).cast(Long.class);
    }

    /// Refunds taken off.
    static Field<Long> signed(Field<Long> amount) {
        return sum(DSL.when(ORDERS.KIND.eq("sale"), amount).else_(amount.neg()));
    }
}
