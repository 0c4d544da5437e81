package app.clientela.platform.db;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// The two pools of a PostgreSQL database, as of a file: one connection that writes, several that
/// only read. The writer is who holds the lock of the database, so that no two programs write one
/// shop; where it is lost with the connection, the next connection takes it again.
final class ServerPools {

    /// The name of the lock among those of the database: "Clientel" in eight letters.
    static final long LOCK = 0x436c69656e74656cL;

    private static final int READERS = 8;
    private static final int CONNECT_SECONDS = 3;
    private static final int ROWS_AT_ONCE = 1000;

    /// A server that is gone is noticed in half a minute, also by a connection that waits.
    private static final String ALIVE =
            "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=4";

    /// Texts within statements are written for this; it is what servers do unless told otherwise.
    private static final String SPELLING = "SET standard_conforming_strings = on; ";

    private ServerPools() {}

    static DataSource source(ServerAddress address) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(address.url());
        source.setUser(address.user());
        source.setPassword(address.password());
        source.setApplicationName("Clientela");
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setTcpKeepAlive(true);
        source.setDefaultRowFetchSize(ROWS_AT_ONCE);
        source.setReWriteBatchedInserts(true);
        source.setOptions(ALIVE);
        return source;
    }

    static HikariDataSource writer(DataSource server) {
        HikariDataSource pool = pool(server, "writer", 1);
        pool.setMaxLifetime(0);
        pool.setConnectionInitSql(
                SPELLING + "SET synchronous_commit = on; SET lock_timeout = '5s'; SET statement_timeout = '10min';"
                        + " SELECT 1 / pg_try_advisory_lock(" + LOCK + ")::int");
        return pool;
    }

    /// What is searched decides how: a plan that is made once for all words takes each for rare, and
    /// gathers all customers whom a common one finds before it shows the first.
    static HikariDataSource reader(DataSource server) {
        HikariDataSource pool = pool(server, "readers", READERS);
        pool.setReadOnly(true);
        pool.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        pool.setConnectionInitSql(SPELLING + "SET statement_timeout = '2min'; SET plan_cache_mode = force_custom_plan");
        return pool;
    }

    private static HikariDataSource pool(DataSource server, String name, int size) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setDataSource(server);
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(TimeUnit.SECONDS.toMillis(5));
        pool.setValidationTimeout(TimeUnit.SECONDS.toMillis(2));
        pool.setKeepaliveTime(TimeUnit.SECONDS.toMillis(30));
        return pool;
    }
}
