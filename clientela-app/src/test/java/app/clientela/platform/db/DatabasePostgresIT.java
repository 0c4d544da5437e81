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
import org.junit.jupiter.api.Test;

class DatabasePostgresIT extends DatabaseContract {

    @Override
    Database open() {
        return TestDatabase.postgres();
    }

    @Test
    void waitsForWhoeverReadsAndNotForWhoeverBeginsThen() throws ExecutionException, InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        try (var others = Executors.newCachedThreadPool()) {
            Future<Boolean> early = others.submit(() -> database.read(() -> {
                reading.countDown();
                return await(enough);
            }));
            reading.await();
            Future<?> waiting = others.submit(database::awaitReaders);
            assertThatThrownBy(() -> waiting.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            CountDownLatch last = new CountDownLatch(1);
            Future<Boolean> late = others.submit(() -> database.read(() -> await(last)));
            enough.countDown();
            assertThat(early.get()).isTrue();
            assertThat(waiting.get()).isNull();
            assertThat(late).isNotDone();
            last.countDown();
        }
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
