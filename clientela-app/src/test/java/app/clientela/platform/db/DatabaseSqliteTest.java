package app.clientela.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatabaseSqliteTest extends DatabaseContract {

    @Override
    Database open() {
        return TestDatabase.sqlite();
    }

    @Test
    void runsTheWriterDurablyAndWithForeignKeys() {
        List<String> settings = database.write(() ->
                List.of(pragma("journal_mode"), pragma("synchronous"), pragma("foreign_keys"), pragma("busy_timeout")));

        assertThat(settings).containsExactly("wal", "2", "1", "5000");
    }

    @Test
    void findsAFreshDatabaseSound() {
        assertThat(database.quickCheck()).isEmpty();
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
