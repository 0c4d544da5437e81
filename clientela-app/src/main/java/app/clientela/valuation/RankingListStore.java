package app.clientela.valuation;

import static app.clientela.db.Tables.CUSTOMER_RANKING;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import app.clientela.customers.CustomerId;
import app.clientela.db.tables.records.CustomerRankingRecord;
import app.clientela.kernel.PublicId;
import app.clientela.platform.db.Database;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Lists over all customers: searched, filtered, sorted, and read page by page by key.
final class RankingListStore {

    private static final int AT_ONCE = 500;

    private final Database database;

    RankingListStore(Database database) {
        this.database = database;
    }

    /// The customers that a question finds, in its order.
    /// @param few all whom it finds, where they are known and few
    /// @param turn where the page is
    /// @param most how many at most
    List<RankedFigures> page(RankingQuery query, Optional<List<CustomerId>> few, PageTurn turn, int most) {
        boolean ruled = few.isEmpty() && query.group() instanceof RankingQuery.Group.Filtered;
        SortKey<?> key = ruled ? SortKey.of(query.sort()).unindexed() : SortKey.of(query.sort());
        List<OrderField<?>> order = key.order(turn.isBackward());
        Condition which = few.map(CUSTOMER_RANKING.CUSTOMER_ID::in)
                .orElseGet(() -> where(query))
                .and(behind(turn, key));
        return database.sql()
                .selectFrom(CUSTOMER_RANKING)
                .where(ruled ? CUSTOMER_RANKING.CUSTOMER_ID.in(first(which, order, most)) : which)
                .orderBy(order)
                .limit(most)
                .fetch(RankingStore::ranked);
    }

    /// The next of all whom a question finds, for whoever reads them to the end: all customers are
    /// asked in order, each once.
    List<RankedFigures> onward(RankingQuery query, PageTurn turn) {
        SortKey<?> key = SortKey.of(query.sort());
        return database.sql()
                .selectFrom(CUSTOMER_RANKING)
                .where(where(query))
                .and(behind(turn, key))
                .orderBy(key.order(false))
                .limit(AT_ONCE)
                .fetch(RankingStore::ranked);
    }

    private Condition behind(PageTurn turn, SortKey<?> key) {
        return turn.anchor()
                .flatMap(anchor -> Optional.ofNullable(row(anchor)))
                .map(at -> key.behind(at, turn.isBackward()))
                .orElse(noCondition());
    }

    /// The first of those whom a rule finds. They may stand anywhere in the order, so all that it
    /// finds are put in order, rather than all customers be asked in order.
    private static Select<Record1<CustomerId>> first(Condition which, List<OrderField<?>> order, int most) {
        return DSL.select(CUSTOMER_RANKING.CUSTOMER_ID)
                .from(CUSTOMER_RANKING)
                .where(which)
                .orderBy(order)
                .limit(most);
    }

    int count(RankingQuery query) {
        return database.sql().fetchCount(CUSTOMER_RANKING, where(query));
    }

    /// Whom a search finds, from the index of the words alone.
    /// @param most more are not looked for
    List<CustomerId> found(RankingQuery query, int most) {
        return database.sql()
                .select(CUSTOMER_RANKING.CUSTOMER_ID)
                .from(CUSTOMER_RANKING)
                .where(where(query))
                .limit(most)
                .fetch(CUSTOMER_RANKING.CUSTOMER_ID);
    }

    /// Those slipping away, the most value at risk first. They have an index of their own, which is
    /// found by the status as the migration wrote it.
    List<RankedFigures> slippingAway(int most) {
        return database.sql()
                .selectFrom(CUSTOMER_RANKING)
                .where(CUSTOMER_RANKING.STATUS.eq(inline(Status.SLIPPING.code())))
                .orderBy(CUSTOMER_RANKING.AT_RISK_MINOR.desc(), CUSTOMER_RANKING.CUSTOMER_ID.desc())
                .limit(most)
                .fetch(RankingStore::ranked);
    }

    private @Nullable CustomerRankingRecord row(PublicId id) {
        return database.sql()
                .selectFrom(CUSTOMER_RANKING)
                .where(CUSTOMER_RANKING.PUBLIC_ID.eq(id))
                .fetchOne();
    }

    private static Condition where(RankingQuery query) {
        Condition which = switch (query.group()) {
            case RankingQuery.Group.All() -> noCondition();
            case RankingQuery.Group.With(Status status) -> CUSTOMER_RANKING.STATUS.eq(status.code());
            case RankingQuery.Group.Tagged(Tag tag) -> CUSTOMER_RANKING.COSTS_A_LOT.eq(tag == Tag.COSTS_A_LOT);
            case RankingQuery.Group.Once(LocalDate from, LocalDate to) ->
                CUSTOMER_RANKING.PURCHASE_DAYS.eq(inline(1)).and(CUSTOMER_RANKING.FIRST_ON.between(from, to));
            case RankingQuery.Group.Filtered(List<RankingFilter> filters) -> RankingFilterStore.all(filters);
        };
        return which.and(RankingFilterStore.found(query.search()));
    }

    /// A column that customers are sorted by, and then by id, both in the same direction.
    /// @param <T> what stands in the column
    /// @param sorted the column as the statement names it
    private record SortKey<T>(Field<T> column, Field<T> sorted, boolean fromLargest) {

        private SortKey(Field<T> column, boolean fromLargest) {
            this(column, column, fromLargest);
        }

        SortKey<T> unindexed() {
            return new SortKey<>(column, RankingFilterStore.unindexed(column), fromLargest);
        }

        static SortKey<?> of(RankingQuery.Sort sort) {
            return switch (sort) {
                case TOTAL -> new SortKey<>(CUSTOMER_RANKING.PLACE, false);
                case EARNED -> new SortKey<>(CUSTOMER_RANKING.EARNED_MINOR, true);
                case EXPECTED -> new SortKey<>(CUSTOMER_RANKING.EXPECTED_MINOR, true);
                case CHANCE -> new SortKey<>(CUSTOMER_RANKING.AGAIN, true);
                case COST -> new SortKey<>(CUSTOMER_RANKING.COST_MINOR, true);
                case RISK -> new SortKey<>(CUSTOMER_RANKING.AT_RISK_MINOR, true);
                case LAST -> new SortKey<>(CUSTOMER_RANKING.LAST_ON, true);
                case NAME -> new SortKey<>(CUSTOMER_RANKING.SEARCHED, false);
            };
        }

        List<OrderField<?>> order(boolean backward) {
            return fromLargest == backward
                    ? List.of(sorted.asc(), CUSTOMER_RANKING.CUSTOMER_ID.asc())
                    : List.of(sorted.desc(), CUSTOMER_RANKING.CUSTOMER_ID.desc());
        }

        /// Behind this row in reading order; before it, if backward. Said so that an index leads there.
        Condition behind(CustomerRankingRecord row, boolean backward) {
            T value = row.get(column);
            var id = row.getCustomerId();
            return fromLargest == backward
                    ? sorted.ge(value).and(sorted.gt(value).or(CUSTOMER_RANKING.CUSTOMER_ID.gt(id)))
                    : sorted.le(value).and(sorted.lt(value).or(CUSTOMER_RANKING.CUSTOMER_ID.lt(id)));
        }
    }
}
