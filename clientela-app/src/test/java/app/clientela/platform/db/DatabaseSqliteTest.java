package app.clientela.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseSqliteTest extends DatabaseContract {

    @Override
    Database open() {
        return TestDatabase.sqlite();
    }

    @Test
    void runsTheWriterDurablyAndWithForeignKeys() {
        List<String> settings = database.write(() ->
                List.of(pragma("journal_mode"), pragma("synchronous"), pragma("foreign_keys"), pragma("busy_timeout")));

        assertThat(settings).containsExactly("wal", "2", "1", "2000");
    }

    @Test
    void findsAFreshDatabaseSound() {
        assertThat(database.quickCheck()).isEmpty();
    }

    @Test
    void findsPagesThatWereOverwritten(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("clientela.db");
        try (Database whole = Database.openFile(file)) {
            whole.write(() -> whole.sql()
                    .execute("CREATE TABLE filler AS SELECT hex(randomblob(900)) AS text"
                            + " FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400)"
                            + " SELECT i FROM n)"));
        }
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length - 40_000, bytes.length - 8_000, (byte) 7);
        Files.write(file, bytes);

        try (Database damaged = Database.openFile(file)) {
            assertThat(damaged.quickCheck()).isNotEmpty();
        }
    }

    @Test
    void knowsWhichVersionsOfSqliteAreUnsafe() {
        assertThat(SqlitePools.isOlder("3.51.2", "3.51.3")).isTrue();
        assertThat(SqlitePools.isOlder("3.7.17", "3.51.3")).isTrue();
        assertThat(SqlitePools.isOlder("3.51.3", "3.51.3")).isFalse();
        assertThat(SqlitePools.isOlder("3.54.1", "3.51.3")).isFalse();
    }

    private String pragma(String name) {
        return String.valueOf(database.sql().fetchValue("PRAGMA " + name));
    }
}
