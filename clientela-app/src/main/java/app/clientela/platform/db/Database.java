package app.clientela.platform.db;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The shop's data: one writer, many readers, and transactions said in code.
///
/// A unit of work is `write(...)` or `read(...)`. Inside a write every statement, reads too, goes
/// to the one
/// writing connection, so it sees its own rows; `read` goes to a pool of readers that cannot write.
/// A unit inside another joins it. A write inside a read is a mistake and fails.
public final class Database implements AutoCloseable {

    /// So long whoever wants to read waits for one that wants to be alone, and then goes first.
    private static final Duration ASIDE = Duration.ofMillis(200);

    private final HikariDataSource writer;
    private final HikariDataSource reader;
    private final DSLContext sql;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final SQLDialect dialect;
    private final WriteGuard guard;

    /// Held together by all units that read, and by one alone that must not be looked at.
    private final ReadWriteLock pictures = new ReentrantReadWriteLock(true);

    private Database(HikariDataSource writer, HikariDataSource reader, SQLDialect dialect, WriteGuard guard) {
        this.writer = writer;
        this.reader = reader;
        this.dialect = dialect;
        this.guard = guard;
        LazyConnectionDataSourceProxy router = router(writer, reader);
        JdbcTransactionManager transactions = new JdbcTransactionManager(router);
        writing = new TransactionTemplate(transactions);
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        sql = DSL.using(new DefaultConfiguration()
                .set(new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(router)))
                .set(dialect));
    }

    /// Opens the SQLite file, makes it if it is not there, and brings its schema up to date.
    public static Database openFile(Path file) {
        return openFile(file, () -> {});
    }

    /// The same.
    /// @param beforeUpgrade is run before data of an older version are changed
    /// @throws Unopened if this program cannot work with the data
    public static Database openFile(Path file, Runnable beforeUpgrade) {
        SqlitePools.refuseUnsafeVersion();
        HikariDataSource writer = SqlitePools.writer(file);
        try {
            Migrations.bringUpToDate(writer, beforeUpgrade);
            WriteGuard guard =
                    new WriteGuard(Optional.ofNullable(file.toAbsolutePath().getParent()));
            return new Database(writer, SqlitePools.reader(file), SQLDialect.SQLITE, guard);
        } catch (RuntimeException fault) {
            writer.close();
            throw fault;
        }
    }

    /// Opens a PostgreSQL database and brings its schema up to date.
    public static Database openServer(ServerAddress address) {
        return openServer(address, Optional.empty());
    }

    /// @param folder where the files are that belong to the books
    static Database openServer(ServerAddress address, Optional<Path> folder) {
        DataSource server = ServerPools.source(address);
        HikariDataSource writer = ServerPools.writer(server);
        Migrations.bringUpToDate(server, () -> {});
        return new Database(writer, ServerPools.reader(server), SQLDialect.POSTGRES, new WriteGuard(folder));
    }

    /// Opens the books of a folder that this process holds.
    /// @param beforeUpgrade is run before books in a file that are of an older version are changed
    /// @throws Unopened if this program cannot work with the data
    public static Database open(DataFolder folder, Runnable beforeUpgrade) {
        return folder.open(beforeUpgrade);
    }

    private static LazyConnectionDataSourceProxy router(DataSource writer, DataSource reader) {
        LazyConnectionDataSourceProxy router = new LazyConnectionDataSourceProxy();
        router.setTargetDataSource(writer);
        router.setReadOnlyDataSource(reader);
        router.setDefaultAutoCommit(true);
        router.setDefaultTransactionIsolation(TransactionDefinition.ISOLATION_SERIALIZABLE);
        return router;
    }

    /// For stores: what the current unit of work speaks SQL through.
    public DSLContext sql() {
        return sql;
    }

    /// For stores, where the two databases differ in how a thing is said.
    public boolean isSqlite() {
        return dialect == SQLDialect.SQLITE;
    }

    /// Why nothing is written now; empty where all is well. It may pass, and may come at any time.
    public Optional<Trouble> trouble() {
        return guard.trouble();
    }

    /// Inside a unit of work that writes: whether another waits for its end to write as well.
    public boolean isAwaited() {
        return writer.getHikariPoolMXBean().getThreadsAwaitingConnection() > 0;
    }

    /// Does the work in one write transaction: all of it is kept, or nothing.
    /// @throws NotWritable if the disk is full, or failed before
    public <T> T write(Supplier<T> work) {
        return inUnit(writing, work);
    }

    public void write(Runnable work) {
        inUnit(writing, () -> {
            work.run();
            return work;
        });
    }

    /// Does the work on one consistent picture of the data, beside writers.
    public <T> T read(Supplier<T> work) {
        return inUnit(reading, work);
    }

    private <T> T inUnit(TransactionTemplate template, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return required(template.execute(_ -> Unit.of(work)));
        }
        if (template.isReadOnly()) {
            return beside(() -> guarded(template, work));
        }
        guard.letPass();
        return guarded(template, work);
    }

    private <T> T guarded(TransactionTemplate template, Supplier<T> work) {
        try {
            return required(template.execute(_ -> Unit.of(work)));
        } catch (RuntimeException fault) {
            guard.noticed(fault);
            throw fault;
        }
    }

    /// Reads while nobody writes alone.
    private <T> T beside(Supplier<T> reading) {
        Lock picture = pictures.readLock();
        picture.lock();
        try {
            return reading.get();
        } finally {
            picture.unlock();
        }
    }

    /// The same as `write`, and on PostgreSQL while nobody reads: there a table that is put in the
    /// place of another is found by its name as of now, but shows an earlier picture of the data
    /// none of its rows, and to drop one waits for whoever reads what it refers to. SQLite shows
    /// each picture its own tables. Whoever reads for long is waited for, and others read meanwhile.
    public <T> T writeAlone(Supplier<T> work) {
        if (isSqlite()) {
            return write(work);
        }
        Lock alone = pictures.writeLock();
        try {
            boolean held = false;
            while (!held) {
                held = alone.tryLock(ASIDE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("whoever reads was not waited for");
        }
        try {
            return write(work);
        } finally {
            alone.unlock();
        }
    }

    /// Reads the whole file for damage. Empty if it is sound; else what the database says.
    public String quickCheck() {
        if (!isSqlite()) {
            return "";
        }
        try {
            String verdict = read(() -> sql.fetch("PRAGMA quick_check").formatCSV(false));
            return verdict.strip().equals("ok") ? "" : verdict;
        } catch (DataAccessException fault) {
            if (Damage.isCauseOf(fault)) {
                return fault.toString();
            }
            throw fault;
        }
    }

    /// Writes a copy of the books into an SQLite file as they stand, while others go on using them.
    /// @param to must not exist
    public void copyInto(Path to) {
        try {
            if (isSqlite()) {
                vacuumInto(to);
            } else {
                openFile(to).close();
                copyServerInto(to);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the data cannot be copied", e);
        }
    }

    private void vacuumInto(Path to) throws SQLException {
        try (Connection source = DriverManager.getConnection(writer.getJdbcUrl());
                PreparedStatement copying = source.prepareStatement("VACUUM INTO ?")) {
            copying.setString(1, to.toString());
            copying.execute();
        }
    }

    /// Rewrites an SQLite file so that no byte of what was deleted is left in it or beside it. Nobody
    /// else writes meanwhile. A server clears up by itself.
    public void scrub() {
        if (!isSqlite()) {
            return;
        }
        guard.letPass();
        try (Connection connection = writer.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM");
            try (ResultSet answer = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
                if (answer.next() && answer.getInt("busy") != 0) {
                    throw new IllegalStateException("somebody still reads what was before");
                }
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("the file cannot be rewritten", fault);
        }
    }

    private void copyServerInto(Path to) throws SQLException {
        Lock picture = pictures.readLock();
        picture.lock();
        try (Connection source = reader.getConnection()) {
            source.setAutoCommit(false);
            ServerCopy.into(source, to);
            source.rollback();
        } finally {
            picture.unlock();
        }
    }

    @Override
    public void close() {
        reader.close();
        writer.close();
    }

    private static <T> T required(Unit<T> unit) {
        return unit.result();
    }

    /// Carries a result through the template, which would take null for "nothing".
    private record Unit<T>(T result) {
        static <T> Unit<T> of(Supplier<T> work) {
            return new Unit<>(work.get());
        }
    }
}
