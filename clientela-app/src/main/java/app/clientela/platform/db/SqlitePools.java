package app.clientela.platform.db;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;

/// The two pools of an SQLite file: one connection that writes and takes the lock first, several
/// that only read.
final class SqlitePools {

    /// Older versions can lose commits when the write-ahead log is reset.
    private static final String OLDEST_SAFE = "3.51.3";

    private static final int READERS = 8;

    /// Whoever asks waits five seconds at most: for the connection, then for the lock of the file.
    private static final int FOR_CONNECTION_MILLIS = 3_000;

    private static final int FOR_LOCK_MILLIS = 2_000;

    private SqlitePools() {}

    static HikariDataSource writer(Path file) {
        HikariDataSource pool = pool(file, "writer", 1);
        pool.addDataSourceProperty("transaction_mode", "IMMEDIATE");
        pool.setExceptionOverride(new InDoubt());
        return pool;
    }

    static HikariDataSource reader(Path file) {
        HikariDataSource pool = pool(file, "readers", READERS);
        pool.setConnectionInitSql("PRAGMA query_only = 1");
        return pool;
    }

    private static HikariDataSource pool(Path file, String name, int size) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl("jdbc:sqlite:" + file);
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(1);
        pool.addDataSourceProperty("journal_mode", "WAL");
        pool.addDataSourceProperty("synchronous", "FULL");
        pool.addDataSourceProperty("foreign_keys", "true");
        pool.setConnectionTimeout(FOR_CONNECTION_MILLIS);
        pool.addDataSourceProperty("busy_timeout", String.valueOf(FOR_LOCK_MILLIS));
        return pool;
    }

    /// A connection that could not begin takes itself for begun, and would keep each statement of the
    /// next unit by itself; one that could not commit would try again. Both are closed.
    private static final class InDoubt implements SQLExceptionOverride {
        @java.lang.Override
        public Override adjudicate(SQLException fault) {
            return Trouble.behind(fault).isPresent() ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
        }
    }

    static void refuseUnsafeVersion() {
        String version = version();
        if (isOlder(version, OLDEST_SAFE)) {
            throw new IllegalStateException(
                    "SQLite " + version + " is not safe for a shop's data; " + OLDEST_SAFE + " is the oldest accepted");
        }
    }

    static boolean isOlder(String version, String oldest) {
        return Arrays.compare(numbers(version), numbers(oldest)) < 0;
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\.", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static String version() {
        try (Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            return memory.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException("SQLite cannot be opened at all", e);
        }
    }
}
