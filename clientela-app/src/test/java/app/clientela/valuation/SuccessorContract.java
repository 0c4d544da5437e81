package app.clientela.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.clientela.platform.db.Database;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is promised of a table that takes the place of another.
abstract class SuccessorContract {

    private Database database;
    private SuccessorStore successor;

    abstract Database open();

    @BeforeEach
    void makesATable() {
        database = open();
        database.write(() -> {
            database.sql().execute("create table kind (id bigint primary key)");
            database.sql()
                    .execute("create table plan (id bigint not null primary key, n integer not null default 0,"
                            + " kind bigint not null references kind (id))");
            database.sql().execute("create unique index plan_n on plan (n, id)");
            database.sql().execute("create index plan_few on plan (n) where n = 1");
            database.sql().execute("insert into kind values (7)");
        });
        successor = new SuccessorStore(database, "plan");
    }

    @AfterEach
    void closes() {
        database.close();
    }

    private void succeed(long... ids) {
        database.write(successor::begin);
        database.write(() -> successor.add(LongStream.of(ids)
                .mapToObj(id -> new @Nullable Object[] {id, (int) id, 7L})
                .toList()));
        database.read(successor::indexing).forEach(database::write);
        takeOver();
    }

    private void takeOver() {
        database.writeAlone(() -> {
            successor.takeOver();
            return true;
        });
    }

    private List<Long> ids() {
        return database.read(
                () -> database.sql().fetch("select id from plan order by id").getValues(0, Long.class));
    }

    /// Without the names, which take turns.
    private String shape() {
        return database.read(() -> {
            var indexes = new TreeMap<>(new ShapeStore(database, "plan").indexes());
            return List.copyOf(indexes.values()).toString();
        });
    }

    @Test
    void itHasWhatTheOtherHadHoweverOftenItIsReplaced() {
        String before = shape();
        succeed(1, 2);
        succeed(3);
        assertThat(shape()).isEqualTo(before);
        succeed(4, 5);
        assertThat(shape()).isEqualTo(before);
        assertThat(ids()).containsExactly(4L, 5L);
        assertThatThrownBy(() -> put(5, 6, 7)).as("its key").isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> put(6, 6, 8)).as("what it refers to").isInstanceOf(DataAccessException.class);
        put(6, 6, 7);
        assertThat(ids()).containsExactly(4L, 5L, 6L);
    }

    private void put(long id, int n, long kind) {
        database.write(() -> database.sql().execute("insert into plan values (?, ?, ?)", id, n, kind));
    }

    @Test
    void whoeverReadsSeesTheOldOrTheNew() throws ExecutionException, InterruptedException {
        succeed(1, 2);
        CountDownLatch looked = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        try (var others = Executors.newCachedThreadPool()) {
            Future<List<Long>> seen = others.submit(() -> database.read(() -> {
                database.sql().fetch("select id from kind");
                looked.countDown();
                await(written);
                return ids();
            }));
            looked.await();
            database.write(successor::begin);
            database.write(() -> successor.add(List.<@Nullable Object[]>of(new @Nullable Object[] {3L, 3, 7L})));
            database.read(successor::indexing).forEach(database::write);
            Future<?> over = others.submit(this::takeOver);
            assertThat(isSoonOver(over)).isEqualTo(database.isSqlite());
            written.countDown();
            assertThat(seen.get()).containsExactly(1L, 2L);
            over.get();
        }
        assertThat(ids()).containsExactly(3L);
    }

    private static boolean isSoonOver(Future<?> work) throws ExecutionException, InterruptedException {
        try {
            work.get(200, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException itWaits) {
            return false;
        }
    }

    private static void await(CountDownLatch sign) {
        try {
            sign.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
