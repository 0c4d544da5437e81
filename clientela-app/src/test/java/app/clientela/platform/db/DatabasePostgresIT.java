package app.clientela.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.clientela.TestDatabase;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DatabasePostgresIT extends DatabaseContract {

    @Override
    Database open() {
        return TestDatabase.postgres();
    }

    @Test
    void writesAloneOnceWhoeverReadsHasEnded() throws ExecutionException, InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        try (var others = Executors.newCachedThreadPool()) {
            Future<Boolean> early = others.submit(() -> database.read(() -> {
                reading.countDown();
                return await(enough);
            }));
            reading.await();
            CountDownLatch alone = new CountDownLatch(1);
            CountDownLatch done = new CountDownLatch(1);
            Future<Boolean> writing = others.submit(() -> database.writeAlone(() -> {
                alone.countDown();
                return await(done);
            }));
            assertThatThrownBy(() -> writing.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            assertThat(alone.getCount()).isOne();
            assertThat(database.<Boolean>read(() -> true))
                    .as("others read meanwhile")
                    .isTrue();
            enough.countDown();
            assertThat(early.get()).isTrue();
            alone.await();
            Future<Boolean> late = others.submit(() -> database.read(() -> true));
            assertThatThrownBy(() -> late.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            done.countDown();
            assertThat(writing.get()).isTrue();
            assertThat(late.get()).isTrue();
        }
    }

    @Test
    void letsWhoeverTakesVeryManyRowsBeSlow() {
        String limit = database.read(() -> {
            database.sql().execute("set local statement_timeout = '200ms'");
            AtomicInteger taken = new AtomicInteger();
            Rows.each(
                    database,
                    database.sql()
                            .resultQuery(
                                    "select g from generate_series(1, 6) g, lateral (select pg_sleep(.1 + 0 * g)) s"),
                    _ -> taken.incrementAndGet());
            assertThat(taken).hasValue(6);
            return database.sql()
                    .fetchSingle("select current_setting('statement_timeout')")
                    .get(0, String.class);
        });

        assertThat(limit).isEqualTo("200ms");
    }

    private static boolean await(CountDownLatch sign) {
        try {
            sign.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
