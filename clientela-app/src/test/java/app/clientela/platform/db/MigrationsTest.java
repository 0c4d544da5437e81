package app.clientela.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MigrationsTest {

    @TempDir
    private Path folder;

    /// The step that fails takes those before it back.
    @Test
    void takesAllStepsOrNone() throws IOException, SQLException {
        Path steps = Files.createDirectory(folder.resolve("steps"));
        Files.writeString(steps.resolve("V1__a.sql"), "CREATE TABLE a (x INTEGER);");
        upgrade(steps);
        List<SqliteFile.Table> before = tables();
        Files.writeString(steps.resolve("V2__b.sql"), "CREATE TABLE b (x INTEGER); INSERT INTO a VALUES (1);");
        Files.writeString(steps.resolve("V3__c.sql"), "INSERT INTO nowhere VALUES (1);");
        assertThatThrownBy(() -> upgrade(steps)).isInstanceOf(FlywayException.class);
        assertThat(tables()).isEqualTo(before);
        Files.writeString(steps.resolve("V3__c.sql"), "INSERT INTO b VALUES (1);");
        upgrade(steps);
        assertThat(tables()).extracting(SqliteFile.Table::name).contains("a", "b");
    }

    @Test
    void asksForABackupOnlyWhereSomethingIsThereToLose() {
        AtomicInteger asked = new AtomicInteger();
        Path file = folder.resolve("fresh.db");
        Database.openFile(file, asked::incrementAndGet).close();
        Database.openFile(file, asked::incrementAndGet).close();
        assertThat(asked).hasValue(0);
        assertThat(SchemaVersion.of(file)).isInstanceOf(SchemaVersion.Current.class);
    }

    private void upgrade(Path steps) {
        try (HikariDataSource pool = SqlitePools.writer(folder.resolve("data.db"))) {
            Migrations.on(pool, "filesystem:" + steps).migrate();
        }
    }

    private List<SqliteFile.Table> tables() throws SQLException {
        return new SqliteFile(folder.resolve("data.db")).tables();
    }
}
