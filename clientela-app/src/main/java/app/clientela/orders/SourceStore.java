package app.clientela.orders;

import static app.clientela.db.Tables.ORDER_SOURCE_BOTH;
import static app.clientela.db.Tables.ORDER_SOURCE_PAIR;
import static app.clientela.db.Tables.ORDER_SOURCE_ROLE;
import static app.clientela.db.Tables.ORDER_SOURCE_RUN;

import app.clientela.kernel.Money;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Batch;
import app.clientela.platform.db.Database;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.impl.DSL;

/// The SQL of sources: which there are, what the owner says they are, and which tell the same.
final class SourceStore {

    private final Database database;

    SourceStore(Database database) {
        this.database = database;
    }

    /// Keeps that the run told something of these sources.
    void told(Collection<String> sources, RunId run) {
        Batch batch = new Batch(
                database,
                database.sql()
                        .insertInto(ORDER_SOURCE_RUN, ORDER_SOURCE_RUN.SOURCE, ORDER_SOURCE_RUN.RUN_ID)
                        .values("", run)
                        .onConflictDoNothing());
        sources.forEach(source -> batch.add(source, run.value()));
        batch.execute();
    }

    void withdraw(RunId run) {
        database.sql()
                .deleteFrom(ORDER_SOURCE_RUN)
                .where(ORDER_SOURCE_RUN.RUN_ID.eq(run))
                .execute();
    }

    /// The last run of every source, in the order of the alphabet.
    Map<String, RunId> lastRuns() {
        return database.sql()
                .select(ORDER_SOURCE_RUN.SOURCE, DSL.max(ORDER_SOURCE_RUN.RUN_ID))
                .from(ORDER_SOURCE_RUN)
                .groupBy(ORDER_SOURCE_RUN.SOURCE)
                .orderBy(ORDER_SOURCE_RUN.SOURCE)
                .fetchMap(ORDER_SOURCE_RUN.SOURCE, DSL.max(ORDER_SOURCE_RUN.RUN_ID));
    }

    /// The role of every source that the owner said one of.
    Map<String, SourceRole> roles() {
        return database.sql()
                .selectFrom(ORDER_SOURCE_ROLE)
                .fetchMap(
                        ORDER_SOURCE_ROLE.SOURCE,
                        row -> SourceRole.valueOf(row.getRole().toUpperCase(Locale.ROOT)));
    }

    void setRole(String source, SourceRole role) {
        database.sql()
                .deleteFrom(ORDER_SOURCE_ROLE)
                .where(ORDER_SOURCE_ROLE.SOURCE.eq(source))
                .execute();
        database.sql()
                .insertInto(ORDER_SOURCE_ROLE)
                .set(ORDER_SOURCE_ROLE.SOURCE, source)
                .set(ORDER_SOURCE_ROLE.ROLE, role.name().toLowerCase(Locale.ROOT))
                .execute();
    }

    void bothCount(String source, String other) {
        boolean inOrder = source.compareTo(other) < 0;
        database.sql()
                .insertInto(ORDER_SOURCE_BOTH)
                .set(ORDER_SOURCE_BOTH.ONE, inOrder ? source : other)
                .set(ORDER_SOURCE_BOTH.OTHER, inOrder ? other : source)
                .onConflictDoNothing()
                .execute();
    }

    /// Keeps which sources seem to tell the same.
    void replacePairs(Map<Doubles.Between, Doubles.Sum> all) {
        database.sql().deleteFrom(ORDER_SOURCE_PAIR).execute();
        Batch batch = new Batch(
                database,
                database.sql()
                        .insertInto(
                                ORDER_SOURCE_PAIR,
                                ORDER_SOURCE_PAIR.ONE,
                                ORDER_SOURCE_PAIR.OTHER,
                                ORDER_SOURCE_PAIR.CURRENCY,
                                ORDER_SOURCE_PAIR.PAIRS,
                                ORDER_SOURCE_PAIR.GROSS_MINOR)
                        .values("", "", "", 0L, 0L));
        all.forEach((two, sum) -> batch.add(two.one(), two.other(), two.currency(), sum.pairs(), sum.gross()));
        batch.execute();
    }

    /// Those that nobody decided on.
    List<SourcePairs> openPairs() {
        record Two(String one, String other) {}
        List<SourcePairs> open = new ArrayList<>();
        database.sql()
                .selectFrom(ORDER_SOURCE_PAIR)
                .where(DSL.notExists(DSL.selectOne()
                        .from(ORDER_SOURCE_BOTH)
                        .where(ORDER_SOURCE_BOTH.ONE.eq(ORDER_SOURCE_PAIR.ONE))
                        .and(ORDER_SOURCE_BOTH.OTHER.eq(ORDER_SOURCE_PAIR.OTHER))))
                .orderBy(ORDER_SOURCE_PAIR.ONE, ORDER_SOURCE_PAIR.OTHER, ORDER_SOURCE_PAIR.CURRENCY)
                .fetchGroups(row -> new Two(row.getOne(), row.getOther()))
                .forEach((two, rows) -> open.add(new SourcePairs(
                        two.one(),
                        two.other(),
                        rows.stream().mapToLong(row -> row.getPairs()).sum(),
                        rows.stream()
                                .map(row -> new Money(row.getGrossMinor(), Currency.getInstance(row.getCurrency())))
                                .toList())));
        return open;
    }
}
