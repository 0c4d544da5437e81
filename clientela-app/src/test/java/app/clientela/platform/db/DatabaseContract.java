package app.clientela.platform.db;

import static app.clientela.db.Tables.SHOP_THRESHOLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.exception.DataAccessException;
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
