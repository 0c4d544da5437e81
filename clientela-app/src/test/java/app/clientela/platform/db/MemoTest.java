package app.clientela.platform.db;

import static app.clientela.db.Tables.SHOP_THRESHOLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoTest {

    @TempDir
    Path folder;

    private final AtomicInteger read = new AtomicInteger();
    private Database database;
    private Memo<Integer> rows;

    @BeforeEach
    void opens() {
        database = Database.openFile(folder.resolve("shop.db"));
        rows = new Memo<>(() -> {
            read.incrementAndGet();
            return database.read(() -> database.sql().fetchCount(SHOP_THRESHOLD));
        });
    }

    @AfterEach
    void closes() {
        database.close();
    }

    @Test
    void readsOnceUntilSomethingChanges() {
        assertThat(rows.get()).isZero();
        assertThat(rows.get()).isZero();
        assertThat(read).hasValue(1);

        add("a");
        assertThat(rows.get()).isOne();
        assertThat(rows.get()).isOne();
        assertThat(read).hasValue(2);
    }

    @Test
    void isReadOnceForAllWhoAskMeanwhile() {
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        AtomicInteger slowly = new AtomicInteger();
        Memo<Integer> slow = new Memo<>(() -> {
            slowly.incrementAndGet();
            return answer.join();
        });
        List<Thread> many = Stream.generate(() -> Thread.ofPlatform().start(slow::get))
                .limit(4)
                .toList();
        Awaitility.await().until(() -> many.stream().allMatch(one -> one.getState() == Thread.State.WAITING));

        answer.complete(1);
        Awaitility.await().until(() -> many.stream().noneMatch(Thread::isAlive));

        assertThat(slowly).hasValue(1);
    }

    @Test
    void keepsNothingThatWasReadBeforeAChangeWasThere() {
        database.write(() -> {
            put("a");
            assertThat(CompletableFuture.supplyAsync(rows::get).join()).isZero();
        });

        assertThat(rows.get()).isOne();
    }

    @Test
    void keepsNothingOfAUnitThatSeesAnOlderPicture() {
        int seen = database.read(() -> {
            int before = database.sql().fetchCount(SHOP_THRESHOLD);
            CompletableFuture.runAsync(() -> add("a")).join();
            return before + rows.get();
        });

        assertThat(seen).isZero();
        assertThat(rows.get()).isOne();
    }

    @Test
    void keepsNothingOfAChangeThatIsTakenBack() {
        assertThatThrownBy(() -> database.write(() -> {
                    put("a");
                    assertThat(rows.get()).isOne();
                    throw new IllegalStateException("halfway");
                }))
                .hasMessage("halfway");

        assertThat(rows.get()).isZero();
    }

    private void add(String name) {
        database.write(() -> put(name));
    }

    private void put(String name) {
        database.sql()
                .insertInto(SHOP_THRESHOLD, SHOP_THRESHOLD.NAME, SHOP_THRESHOLD.LEVEL)
                .values(name, 1)
                .execute();
        rows.forget();
    }
}
