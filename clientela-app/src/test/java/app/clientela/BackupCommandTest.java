package app.clientela;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.platform.db.DataFolder;
import app.clientela.platform.db.DataFolder.Holding;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Backup, restore and export as they are typed.
final class BackupCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void fill() {
        data = folder.resolve("shop");
        try (House house = house()) {
            house.business().open(ServedHouse.roastery());
            ServedHouse.join(house, ServedHouse.MARTA);
        }
    }

    @Test
    void backsUpWhileTheFolderIsHeldAndRestoresWhenItIsNot() {
        Path file = folder.resolve("usb/shop.zip");
        try (House house = house()) {
            assertThat(run("backup", "--data", data.toString(), "--to", file.toString(), "--json"))
                    .isZero();
            assertThat(out.toString()).startsWith("{\"file\":").contains("\"sealed\":false", "\"rows\":");
            assertThat(run("backup", "--data", data.toString())).isZero();
            assertThat(house.backups().kept()).hasSize(1);
            assertThat(run("restore", file.toString(), "--data", data.toString()))
                    .isEqualTo(2);
            assertThat(err.toString()).contains("Another Clientela holds");
            ServedHouse.join(house, ServedHouse.PAOLO);
        }
        assertThat(run("backup", "--data", data.toString(), "--to", file.toString()))
                .isEqualTo(2);
        assertThat(run("restore", file.toString(), "--data", data.toString())).isZero();
        assertThat(out.toString()).contains("Restored: the shop as of", "replaced-");
        try (House house = house()) {
            assertThat(house.people().all()).hasSize(1);
        }
    }

    @Test
    void sealsWithAPassphraseAndAsksForIt() throws IOException {
        Path words = Files.writeString(folder.resolve("words"), "seven grey herons\n");
        Path file = folder.resolve("shop.sealed");
        Path there = folder.resolve("there");
        assertThat(run(
                        "backup",
                        "--data",
                        data.toString(),
                        "--to",
                        file.toString(),
                        "--passphrase-file",
                        words.toString()))
                .isZero();
        assertThat(run("restore", file.toString(), "--data", there.toString())).isEqualTo(3);
        assertThat(err.toString()).contains("--passphrase-file");
        Files.writeString(words, "seven grey heron\n");
        assertThat(run("restore", file.toString(), "--data", there.toString(), "--passphrase-file", words.toString()))
                .isEqualTo(4);
        assertThat(there).doesNotExist();
        Files.writeString(words, "seven grey herons\n");
        assertThat(run(
                        "restore",
                        file.toString(),
                        "--data",
                        there.toString(),
                        "--passphrase-file",
                        words.toString(),
                        "--json"))
                .isZero();
        assertThat(out.toString()).contains("\"aside\":null", "\"upgraded\":false");
    }

    @Test
    void saysWhyItRefuses() throws IOException {
        Path file = folder.resolve("shop.zip");
        assertThat(run("backup", "--data", folder.resolve("nowhere").toString()))
                .isEqualTo(2);
        assertThat(run("restore", file.toString(), "--data", data.toString())).isEqualTo(2);
        assertThat(run("backup", "--data", data.toString(), "--to", file.toString()))
                .isZero();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(run("restore", file.toString(), "--data", data.toString())).isEqualTo(4);
        assertThat(err.toString()).contains("damaged", "Nothing was changed.");
        Files.writeString(file, "order;day;total");
        assertThat(run("restore", file.toString(), "--data", data.toString())).isEqualTo(4);
        assertThat(err.toString()).contains("not a backup");
    }

    @Test
    void leavesAServerToItsOwnTools() {
        String url = "jdbc:postgresql://db.example:5432/shop?user=me&password=geheim";
        assertThat(run("backup", "--database", url)).isEqualTo(2);
        assertThat(run("restore", "x", "--database", url)).isEqualTo(2);
        assertThat(err.toString())
                .contains("pg_dump --format=custom --file=clientela.dump --dbname=postgresql://db.example:5432/shop")
                .contains("pg_restore --clean --if-exists --single-transaction")
                .doesNotContain("geheim");
    }

    @Test
    void exportsWhileTheFolderIsHeld() {
        Path file = folder.resolve("all.zip");
        try (House house = house()) {
            assertThat(house.business().isOpen()).isTrue();
            assertThat(run("export", "--data", data.toString(), "--to", file.toString()))
                    .isZero();
        }
        assertThat(out.toString()).contains("Exported:");
        assertThat(file).exists();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("shop", "all.zip");
        assertThat(run("export", "--data", data.toString(), "--to", file.toString()))
                .isEqualTo(2);
    }

    @Test
    void leavesDataOfANewerProgramAlone() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("clientela.db"));
                var statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO flyway_schema_history SELECT installed_rank + 1, '299912312359', 'newer', type,"
                            + " 'V299912312359__newer.sql', checksum, installed_by, installed_on, 1, 1"
                            + " FROM flyway_schema_history ORDER BY installed_rank DESC LIMIT 1");
        }
        byte[] before = Files.readAllBytes(data.resolve("clientela.db"));
        assertThat(run("recover", "--data", data.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("newer Clientela", "299912312359");
        assertThat(data.resolve("clientela.db")).hasBinaryContent(before);
        assertThat(run("backup", "--data", data.toString())).isZero();
    }

    private House house() {
        return switch (DataFolder.hold(data)) {
            case Holding.Held(DataFolder held) -> House.open(held, Clock.systemUTC(), new SecureRandom());
            case Holding other -> throw new AssertionError(other);
        };
    }

    private int run(String... words) {
        out.getBuffer().setLength(0);
        CommandLine line = Clientela.commandLine(words);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(words);
    }
}
