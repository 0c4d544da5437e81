package app.clientela.platform.db;

import static app.clientela.db.Tables.SHOP_THRESHOLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jooq.ResultQuery;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a unit of work promises, on whichever database.
abstract class DatabaseContract {

    Database database;

    abstract Database open();

    @BeforeEach
    void opens() {
        database = open();
    }

    @AfterEach
    void closes() {
        database.close();
    }

    @Test
    void keepsAllOfAUnitOrNothing() {
        assertThatThrownBy(() -> database.write(() -> {
                    put("a", 1);
                    throw new IllegalStateException("halfway");
                }))
                .hasMessage("halfway");

        assertThat(names()).isEmpty();
    }

    @Test
    void seesItsOwnRowsInsideAWrite() {
        List<String> seen = database.write(() -> {
            put("a", 1);
            return database.read(this::namesNow);
        });

        assertThat(seen).containsExactly("a");
    }

    @Test
    void hidesUnfinishedWorkFromOthers() throws ExecutionException, InterruptedException {
        try (var other = Executors.newSingleThreadExecutor()) {
            Future<List<String>> seen = database.write(() -> {
                put("a", 1);
                Future<List<String>> reading = other.submit(this::names);
                return waitFor(reading);
            });

            assertThat(seen.get()).isEmpty();
        }
        assertThat(names()).containsExactly("a");
    }

    @Test
    void refusesToWriteInsideARead() {
        assertThatThrownBy(() -> database.read(() -> {
                    put("a", 1);
                    return true;
                }))
                .isInstanceOf(DataAccessException.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void letsManyWriteAtOnceAndNobodyIsTurnedAway() throws ExecutionException, InterruptedException {
        try (var many = Executors.newFixedThreadPool(16)) {
            List<Future<?>> all = IntStream.range(0, 200)
                    .<Future<?>>mapToObj(i -> many.submit(() -> database.write(() -> put("n" + i, i))))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(names()).hasSize(200);
    }

    @Test
    void readsManyRowsAsTheyWereFilledIn() {
        List<@Nullable Object[]> filled = List.of(
                new @Nullable Object[] {1L, 2, .1 + .2, true, "a"},
                new @Nullable Object[] {Long.MIN_VALUE, Integer.MAX_VALUE, -0.0, false, "tab\t, line\n, \\N, \"€\" 🙂"},
                new @Nullable Object[] {null, null, null, null, null},
                new @Nullable Object[] {0L, 0, 1e300, false, ""});
        fill(filled);

        assertThat(packed("", 0))
                .containsExactlyInAnyOrder(
                        "1 2 true a",
                        "-9223372036854775808 2147483647 false tab\t, line\n, \\N, \"€\" 🙂",
                        "0 0 false ");
        assertThat(database.<Double>read(() -> database.sql()
                        .fetchSingle("select part from pack where big = 1")
                        .get(0, Double.class)))
                .isEqualTo(.1 + .2);
        List<@Nullable Long> numbers = new ArrayList<>();
        database.read(() -> {
            Rows.each(
                    database,
                    database.sql().resultQuery("select big, small from pack where words is null"),
                    row -> numbers.addAll(Arrays.asList(row.numberOrNull(1), row.number(2))));
            return true;
        });
        assertThat(numbers).containsExactly(null, 0L);
        assertThat(packed("and big > {0}", 5)).isEmpty();
    }

    @Test
    void goesOnAfterAReadingThatWasBrokenOff() {
        List<@Nullable Object[]> filled = IntStream.range(0, 50_000)
                .<@Nullable Object[]>mapToObj(i -> new @Nullable Object[] {(long) i, i, 0.0, true, "row " + i})
                .toList();
        fill(filled);
        AtomicInteger taken = new AtomicInteger();

        database.read(() -> {
            assertThatThrownBy(() -> Rows.each(database, database.sql().resultQuery("select big from pack"), row -> {
                        if (taken.incrementAndGet() == 3) {
                            throw new IllegalStateException("enough");
                        }
                    }))
                    .hasMessage("enough");
            return true;
        });

        assertThat(taken).hasValue(3);
        assertThat(packed("and big < {0}", 3))
                .containsExactlyInAnyOrder("0 0 true row 0", "1 1 true row 1", "2 2 true row 2");
    }

    private void fill(List<@Nullable Object[]> rows) {
        database.write(() -> {
            database.sql()
                    .execute("create table pack (big bigint, small integer, part double precision, told boolean,"
                            + " words varchar(60))");
            Filling filling = new Filling(database, "pack");
            filling.add(List.of());
            filling.add(rows);
        });
    }

    /// What has words, read in both ways.
    private List<String> packed(String rest, int value) {
        List<String> found = new ArrayList<>();
        List<String> few = new ArrayList<>();
        database.read(() -> {
            ResultQuery<?> query = database.sql()
                    .resultQuery(
                            "select big, small, told, words from pack where words is not null " + rest, DSL.val(value));
            Rows.each(database, query, row -> found.add(said(row)));
            Rows.few(query, row -> few.add(said(row)));
            return true;
        });
        assertThat(few).isEqualTo(found);
        return found;
    }

    private static String said(Rows.Row row) {
        return row.number(1) + " " + row.number(2) + " " + row.isTrue(3) + " " + row.text(4);
    }

    private static <T> Future<T> waitFor(Future<T> future) {
        try {
            future.get();
            return future;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void put(String name, int level) {
        database.sql()
                .insertInto(SHOP_THRESHOLD)
                .set(SHOP_THRESHOLD.NAME, name)
                .set(SHOP_THRESHOLD.LEVEL, level)
                .execute();
    }

    private List<String> names() {
        return database.read(this::namesNow);
    }

    private List<String> namesNow() {
        return database.sql().select(SHOP_THRESHOLD.NAME).from(SHOP_THRESHOLD).fetch(SHOP_THRESHOLD.NAME);
    }
}
