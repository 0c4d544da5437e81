package app.clientela.valuation;

import static app.clientela.db.Tables.CUSTOMER_RANKING;
import static org.jooq.impl.DSL.noCondition;

import app.clientela.customers.CustomerId;
import app.clientela.platform.db.Database;
import app.clientela.valuation.RankingFilter.Among;
import app.clientela.valuation.RankingFilter.Found;
import app.clientela.valuation.RankingFilter.From;
import app.clientela.valuation.RankingFilter.Labelled;
import app.clientela.valuation.RankingFilter.Not;
import app.clientela.valuation.RankingFilter.Silent;
import app.clientela.valuation.RankingFilter.Tagged;
import app.clientela.valuation.RankingFilter.Within;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Customers chosen by filters: how many they are, what they bring, and who. One pass over an index
/// that holds all figures answers any filter in about the same time; an index of one figure alone
/// would send it to a row for each of very many customers, so figures are compared in a way that no
/// such index fits.
final class RankingFilterStore {

    private static final int AT_ONCE = 1_000;
    private static final double HUNDREDTHS = 10_000;

    private final Database database;

    RankingFilterStore(Database database) {
        this.database = database;
    }

    GroupSum sum(List<RankingFilter> filters, ShownFigures shown) {
        var row = database.sql()
                .select(
                        DSL.count(),
                        DSL.sum(CUSTOMER_RANKING.EARNED_MINOR),
                        DSL.sum(CUSTOMER_RANKING.EXPECTED_MINOR),
                        DSL.sum(CUSTOMER_RANKING.COST_MINOR))
                .from(CUSTOMER_RANKING)
                .where(all(filters))
                .fetchSingle();
        return new GroupSum(
                row.value1(),
                shown.money(minor(row.value2())),
                shown.money(minor(row.value3())),
                shown.money(minor(row.value4())));
    }

    private static long minor(@Nullable BigDecimal sum) {
        return sum == null ? 0 : sum.longValueExact();
    }

    int count(List<RankingFilter> filters) {
        return database.sql().fetchCount(CUSTOMER_RANKING, all(filters));
    }

    boolean has(List<RankingFilter> filters, CustomerId customer) {
        return database.sql()
                .fetchExists(
                        CUSTOMER_RANKING,
                        CUSTOMER_RANKING.CUSTOMER_ID.eq(customer).and(all(filters)));
    }

    /// In the order of their ids.
    void each(List<RankingFilter> filters, Consumer<CustomerId> to) {
        try (var cursor = database.sql()
                .select(CUSTOMER_RANKING.CUSTOMER_ID)
                .from(CUSTOMER_RANKING)
                .where(all(filters))
                .orderBy(CUSTOMER_RANKING.CUSTOMER_ID)
                .fetchSize(AT_ONCE)
                .fetchLazy()) {
            cursor.forEach(row -> to.accept(row.value1()));
        }
    }

    /// The first part is true of everybody, and only the index of all figures can tell: another one
    /// would lead through the customers in an order in which other rooms' rows do not lie.
    static Condition all(List<RankingFilter> filters) {
        return filters.stream()
                .map(RankingFilterStore::one)
                .reduce(CUSTOMER_RANKING.OWN_GAP_DAYS.ge(Integer.MIN_VALUE), Condition::and);
    }

    private static Condition one(RankingFilter filter) {
        return switch (filter) {
            case Within within -> within(within);
            case Labelled(var statuses) ->
                unindexed(CUSTOMER_RANKING.STATUS)
                        .in(statuses.stream().map(Status::code).sorted().toList());
            case Tagged(Tag tag) -> unindexed(CUSTOMER_RANKING.COSTS_A_LOT).eq(tag == Tag.COSTS_A_LOT);
            case From(var places) ->
                CUSTOMER_RANKING.DETAIL.in(places.stream().sorted().toList());
            case Found(String words) -> found(words);
            case Silent(var asOf) ->
                bought().and(day(CUSTOMER_RANKING.LAST_ON)
                        .plus(CUSTOMER_RANKING.OWN_GAP_DAYS)
                        .lt(Math.toIntExact(asOf.toEpochDay())));
            case Among(var those) -> those.of(CUSTOMER_RANKING.CUSTOMER_ID);
            case Not(RankingFilter other) -> one(other).not();
        };
    }

    static Condition found(String typed) {
        return SearchWords.of(typed).stream()
                .map(CUSTOMER_RANKING.SEARCHED::contains)
                .reduce(noCondition(), Condition::and);
    }

    private static Condition within(Within asked) {
        long least = asked.least();
        long most = asked.most();
        return switch (asked.figure()) {
            case TOTAL ->
                CUSTOMER_RANKING
                        .EARNED_MINOR
                        .plus(CUSTOMER_RANKING.EXPECTED_MINOR)
                        .minus(CUSTOMER_RANKING.COST_MINOR)
                        .between(least, most);
            case EARNED -> unindexed(CUSTOMER_RANKING.EARNED_MINOR).between(least, most);
            case EXPECTED -> unindexed(CUSTOMER_RANKING.EXPECTED_MINOR).between(least, most);
            case COST -> unindexed(CUSTOMER_RANKING.COST_MINOR).between(least, most);
            case RISK -> unindexed(CUSTOMER_RANKING.AT_RISK_MINOR).between(least, most);
            case AGAIN -> unindexed(CUSTOMER_RANKING.AGAIN).between(least / HUNDREDTHS, most / HUNDREDTHS);
            case PURCHASE_DAYS -> between(CUSTOMER_RANKING.PURCHASE_DAYS, asked);
            case FIRST -> bought().and(between(day(CUSTOMER_RANKING.FIRST_ON), asked));
            case LAST -> bought().and(between(unindexed(day(CUSTOMER_RANKING.LAST_ON)), asked));
            case PLACE -> between(CUSTOMER_RANKING.PLACE, asked);
        };
    }

    private static Condition between(Field<Integer> column, Within asked) {
        return column.between(bound(asked.least()), bound(asked.most()));
    }

    private static int bound(long number) {
        return Math.clamp(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /// The same figure, by another name than that of its index.
    static <T> Field<T> unindexed(Field<T> column) {
        return DSL.coalesce(column, column);
    }

    private static Condition bought() {
        return CUSTOMER_RANKING.PURCHASE_DAYS.gt(0);
    }

    private static Field<Integer> day(Field<?> column) {
        return column.coerce(Integer.class);
    }
}
