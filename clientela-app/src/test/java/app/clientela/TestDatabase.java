package app.clientela;

import app.clientela.platform.db.Database;
import app.clientela.platform.db.ServerAddress;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Fresh databases for tests: real SQL at the price of a file copy (SQLite) or of a schema
/// (PostgreSQL).
public final class TestDatabase {

    private TestDatabase() {}

    /// A migrated SQLite database of its own.
    public static Database sqlite() {
        try {
            Path copy = TestFolders.fresh("shop").resolve("clientela.db");
            Files.copy(Template.FILE, copy);
            return Database.openFile(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A migrated PostgreSQL database of its own on a server that lives as long as the JVM.
    public static Database postgres() {
        return Database.openServer(emptyServer());
    }

    /// An empty database of its own on that server.
    public static ServerAddress emptyServer() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new ServerAddress(
                "jdbc:postgresql://localhost:" + Server.RUNNING.getPort() + "/" + name, "postgres", "");
    }

    private static final class Template {
        static final Path FILE = make();

        private static Path make() {
            Path file = TestFolders.fresh("template").resolve("template.db");
            Database.openFile(file).close();
            return file;
        }
    }

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void close(@Nullable EmbeddedPostgres server) {
            try {
                if (server != null) {
                    server.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
