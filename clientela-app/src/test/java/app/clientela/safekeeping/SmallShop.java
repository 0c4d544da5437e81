package app.clientela.safekeeping;

import app.clientela.platform.db.DataFolder;
import app.clientela.platform.db.Database;
import app.clientela.platform.db.SqliteFile;
import app.clientela.safekeeping.SealKey.Strength;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// A folder of data with some rows and a received file, without a house around it.
final class SmallShop {

    static final Instant NOW = Instant.parse("2026-11-26T03:15:00Z");
    static final Passphrase WORDS = new Passphrase("seven grey herons");
    static final Strength WEAK = new Strength(1 << 10, 1);
    static final String CANARY = "Canaria Marta Solferina";

    private final Path folder;

    private SmallShop(Path folder) {
        this.folder = folder;
    }

    static SmallShop in(Path folder) throws IOException, SQLException {
        Files.createDirectories(folder);
        Database.openFile(DataFolder.databaseIn(folder)).close();
        SmallShop shop = new SmallShop(folder);
        shop.add(50);
        Files.createDirectories(DataFolder.filesIn(folder));
        byte[] received = "order;day;total\n1;2026-01-02;9,90\n".repeat(40).getBytes(StandardCharsets.UTF_8);
        Files.write(DataFolder.filesIn(folder).resolve(sha256(received)), received);
        return shop;
    }

    void add(int customers) throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement(
                    "INSERT INTO customer (id, public_id, name, created_at) SELECT coalesce(max(id), 0) + 1,"
                            + " 'c' || (coalesce(max(id), 0) + 1), ?, 0 FROM customer")) {
                for (int i = 0; i < customers; i++) {
                    insert.setString(1, CANARY);
                    insert.execute();
                }
            }
            connection.commit();
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + database() + "?busy_timeout=5000&journal_mode=WAL");
    }

    Path folder() {
        return folder;
    }

    Path database() {
        return DataFolder.databaseIn(folder);
    }

    List<SqliteFile.Table> tables() throws SQLException {
        return new SqliteFile(database()).tables();
    }

    /// A backup made with a weak seal, so that many can be opened.
    Path backup(Path to, Optional<Passphrase> passphrase) {
        Making making = new BackupMaking(folder, new Random(5), WEAK).make(to, passphrase, NOW);
        return switch (making) {
            case Making.Made made -> made.file();
            case Making.Failed failed -> throw new AssertionError(failed);
        };
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
