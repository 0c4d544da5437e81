package app.clientela.valuation;

import static app.clientela.db.Tables.CUSTOMER_FIGURE;
import static app.clientela.db.Tables.CUSTOMER_RANKING;
import static app.clientela.db.Tables.GROUP_OUTLOOK;
import static app.clientela.db.Tables.SPREAD_POINT;

import app.clientela.db.tables.records.GroupOutlookRecord;
import app.clientela.db.tables.records.SpreadPointRecord;
import app.clientela.platform.db.Database;
import app.clientela.valuation.CustomerFigures.Lead;
import app.clientela.valuation.CustomerFigures.Span;
import java.util.List;

/// How value is spread over the customers and their groups, as the newest valuation found it.
final class SpreadStore {

    private final Database database;

    SpreadStore(Database database) {
        this.database = database;
    }

    /// Puts these in the place of all that were there.
    void replace(SpreadFigures spread, List<GroupFigures> groups) {
        database.sql().deleteFrom(SPREAD_POINT).execute();
        database.sql()
                .batchInsert(spread.points().stream()
                        .map(point -> new SpreadPointRecord(
                                point.customers(),
                                point.share().mean(),
                                point.share().low(),
                                point.share().high(),
                                point.minor()))
                        .toList())
                .execute();
        database.sql().deleteFrom(GROUP_OUTLOOK).execute();
        database.sql()
                .batchInsert(groups.stream()
                        .map(group -> new GroupOutlookRecord(
                                group.kind(), group.name(), group.customers(), group.expected(), group.again()))
                        .toList())
                .execute();
    }

    SpreadFigures spread() {
        return new SpreadFigures(database.sql()
                .selectFrom(SPREAD_POINT)
                .orderBy(SPREAD_POINT.CUSTOMERS)
                .fetch(row -> new SpreadFigures.Point(
                        row.getCustomers(), new Span(row.getShare(), row.getLow(), row.getHigh()), row.getMinor())));
    }

    /// Those of whom most is expected first.
    List<GroupFigures> groups() {
        return database.sql()
                .selectFrom(GROUP_OUTLOOK)
                .orderBy(GROUP_OUTLOOK.EXPECTED_MINOR.desc(), GROUP_OUTLOOK.NAME)
                .fetch(row -> new GroupFigures(
                        row.getKind(), row.getName(), row.getCustomers(), row.getExpectedMinor(), row.getAgain()));
    }

    /// The first by total value, and how sure each is to be among them.
    List<First> leaders() {
        return database.sql()
                .select(CUSTOMER_RANKING, CUSTOMER_FIGURE)
                .from(CUSTOMER_RANKING)
                .join(CUSTOMER_FIGURE)
                .on(CUSTOMER_FIGURE.CUSTOMER_ID.eq(CUSTOMER_RANKING.CUSTOMER_ID))
                .orderBy(CUSTOMER_RANKING.PLACE)
                .limit(Certainty.FIRST)
                .fetch(row -> new First(RankingStore.ranked(row.value1()), RankingStore.lead(row.value2())));
    }

    /// One of them.
    record First(RankedFigures customer, Lead lead) {}
}
