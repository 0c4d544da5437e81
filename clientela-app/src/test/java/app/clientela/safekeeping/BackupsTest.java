package app.clientela.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.Now;
import app.clientela.platform.db.DataFolder;
import app.clientela.platform.db.Database;
import app.clientela.platform.db.SqliteFile;
import app.clientela.safekeeping.Making.Made;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BackupsTest {

    @TempDir
    private Path folder;

    private SmallShop shop;
    private Now clock;
    private Backups backups;

    @BeforeEach
    void open() throws IOException, SQLException {
        shop = SmallShop.in(folder.resolve("shop"));
        clock = new Now(SmallShop.NOW);
        backups = new Backups(shop.folder(), clock, new Random(5), Map.of());
    }

    @Test
    void makesOneADayAndKeepsFourteen() {
        assertThat(backups.state().nextAt()).isEqualTo(clock.instant());
        for (int day = 0; day < 17; day++) {
            assertThat(backups.makeIfDue()).isPresent();
            clock.pass(Duration.ofHours(23));
            assertThat(backups.makeIfDue()).isEmpty();
            clock.pass(Duration.ofHours(1));
        }
        List<Backup> kept = backups.kept();
        assertThat(kept).hasSize(Backups.KEPT);
        assertThat(kept.getFirst().madeAt()).isEqualTo(clock.instant().minus(Duration.ofDays(1)));
        assertThat(kept.getLast().madeAt()).isEqualTo(clock.instant().minus(Duration.ofDays(14)));
        assertThat(backups.find(kept.getLast().name())).isPresent();
        assertThat(backups.find("../clientela.db")).isEmpty();
    }

    @Test
    void tellsWhatItHoldsInAFileThatAnyProgramOpens() throws IOException {
        Made made = (Made) backups.make(Cause.ASKED);
        try (ZipFile zip = new ZipFile(made.file().toFile())) {
            assertThat(zip.stream().map(Object::toString))
                    .contains("clientela.db", "manifest.json")
                    .hasSize(3);
            String manifest = new String(
                    zip.getInputStream(zip.getEntry("manifest.json")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(manifest)
                    .contains("\"madeAt\"", "\"sha256\"", "\"chunks\"", "\"name\" : \"customer\"", "\"rows\" : 50");
        }
    }

    @Test
    void sealsWithThePassphraseOfTheEnvironment() throws IOException {
        Backups sealing =
                new Backups(shop.folder(), clock, new Random(5), Map.of(Passphrase.VARIABLE, SmallShop.WORDS.words()));
        Made made = (Made) sealing.make(Cause.DAILY);
        assertThat(made.file().toString()).endsWith("-daily.sealed");
        String bytes = Files.readString(made.file(), StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain("SQLite format", "manifest", SmallShop.CANARY, SmallShop.WORDS.words());
        assertThat(sealing.state().sealing()).isTrue();
        assertThat(String.valueOf(SmallShop.WORDS)).doesNotContain("herons");
    }

    /// Whoever goes on writing neither waits nor spoils the copy.
    @Test
    void copiesOneMomentWhileOthersWrite() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        Thread writing = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                try {
                    shop.add(3);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        long seen = 0;
        try {
            for (int i = 0; i < 10; i++) {
                Path copy = folder.resolve("copy-" + i);
                List<SqliteFile.Table> told = new SqliteFile(shop.database()).copyTo(copy);
                assertThat(new SqliteFile(copy).tables()).isEqualTo(told);
                long customers = told.stream()
                        .filter(table -> table.name().equals("customer"))
                        .mapToLong(SqliteFile.Table::rows)
                        .sum();
                assertThat(customers).isGreaterThan(seen);
                assertThat((customers - 50) % 3).isZero();
                seen = customers;
            }
        } finally {
            over.set(true);
            writing.join();
        }
    }

    @Test
    void tellsRowsApartThatOnlyLookAlike() throws SQLException {
        List<SqliteFile.Table> before = shop.tables();
        try (var connection = shop.connect();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE customer SET place = '' WHERE id = 1");
            assertThat(shop.tables()).isNotEqualTo(before);
            statement.execute("UPDATE customer SET place = NULL WHERE id = 1");
            assertThat(shop.tables()).isEqualTo(before);
            statement.execute("UPDATE customer SET name = public_id, public_id = name WHERE id = 2");
            assertThat(shop.tables()).isNotEqualTo(before);
        }
    }

    @Test
    void saysWhyItFailedAndTriesAgainAfterAnHour() throws IOException {
        Path place = backups.backups();
        Files.writeString(place, "a file where the folder should be");
        assertThat(backups.makeIfDue()).get().isInstanceOf(Making.Failed.class);
        BackupState state = backups.state();
        assertThat(state.isWorrying()).isTrue();
        assertThat(state.nextAt()).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
        Files.delete(place);
        clock.pass(Duration.ofHours(1));
        assertThat(backups.makeIfDue()).get().isInstanceOf(Made.class);
        assertThat(backups.state().isWorrying()).isFalse();
        clock.pass(Duration.ofHours(49));
        assertThat(backups.state().isWorrying()).isTrue();
    }

    @Test
    void refusesDamagedDataAndKeepsTheGoodBackup() throws IOException {
        Made good = (Made) backups.make(Cause.DAILY);
        byte[] bytes = Files.readAllBytes(shop.database());
        java.util.Arrays.fill(bytes, 4096, bytes.length / 2, (byte) 7);
        Files.write(shop.database(), bytes);
        clock.pass(Duration.ofDays(1));
        assertThat(backups.make(Cause.DAILY)).isEqualTo(new Making.Failed(Failure.DAMAGED_DATA));
        assertThat(good.file()).exists();
        assertThat(backups.kept()).hasSize(1);
    }

    @Test
    void makesOneBeforeTheTablesChange() throws IOException {
        Files.delete(shop.database());
        Flyway.configure()
                .dataSource("jdbc:sqlite:" + shop.database(), "", "")
                .target("202611261300")
                .load()
                .migrate();
        Database.openFile(DataFolder.databaseIn(shop.folder()), backups::makeBeforeUpgrade)
                .close();
        assertThat(backups.kept())
                .singleElement()
                .satisfies(one -> assertThat(one.cause()).isEqualTo(Cause.UPGRADE));
        Database.openFile(DataFolder.databaseIn(shop.folder()), backups::makeBeforeUpgrade)
                .close();
        assertThat(backups.kept()).hasSize(1);
    }
}
