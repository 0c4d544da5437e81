package app.clientela.platform.db;

import static app.clientela.db.Tables.SHOP_THRESHOLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
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
