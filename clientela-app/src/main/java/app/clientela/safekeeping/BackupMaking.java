package app.clientela.safekeeping;

import app.clientela.platform.db.DataFolder;
import app.clientela.platform.db.SchemaVersion;
import app.clientela.platform.db.SqliteFile;
import app.clientela.safekeeping.SealKey.Strength;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Makes one backup: copies, compares the copy with the original, packs, reads what was packed.
/// Under its name stands only what was found whole.
final class BackupMaking {

    private static final String WORK = "making-";

    private final Path folder;
    private final RandomGenerator random;
    private final Strength strength;

    /// @param folder of the data
    BackupMaking(Path folder, RandomGenerator random, Strength strength) {
        this.folder = folder;
        this.random = random;
        this.strength = strength;
    }

    /// @param to the file; its folder is made where it is missing
    Making make(Path to, Optional<Passphrase> passphrase, Instant now) {
        Path place = placeOf(to);
        try {
            Path work = Folders.workIn(place, WORK, now);
            try {
                return make(to, work, passphrase, now);
            } finally {
                Folders.remove(work);
            }
        } catch (UnsoundBackup _) {
            return new Making.Failed(Failure.BAD_COPY);
        } catch (IOException fault) {
            return new Making.Failed(Failure.of(fault, place));
        } catch (SQLException fault) {
            return new Making.Failed(Failure.of(fault, place));
        }
    }

    private Making make(Path to, Path work, Optional<Passphrase> passphrase, Instant now)
            throws IOException, SQLException {
        Path copy = work.resolve(Packing.DATABASE);
        List<SqliteFile.Table> tables = new SqliteFile(DataFolder.databaseIn(folder)).copyTo(copy);
        SqliteFile copied = new SqliteFile(copy);
        if (!copied.damage().isEmpty()) {
            return new Making.Failed(Failure.DAMAGED_DATA);
        }
        if (!copied.tables().equals(tables)) {
            return new Making.Failed(Failure.BAD_COPY);
        }
        String schema = SchemaVersion.of(copy).version();
        Path packed = work.resolve("packed");
        Optional<SealKey> key = passphrase.map(words -> SealKey.fresh(words, strength, random));
        Contents contents = Packing.pack(
                packed,
                key,
                copy,
                received(),
                parts -> new Contents(Contents.FORMAT, program(), schema, now, tables, parts));
        BackupFile.open(packed, passphrase).check();
        Files.move(packed, to, StandardCopyOption.ATOMIC_MOVE);
        Packing.force(placeOf(to));
        return new Making.Made(to, contents, key.isPresent(), Files.size(to));
    }

    private static Path placeOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    private List<Path> received() throws IOException {
        return Folders.list(DataFolder.filesIn(folder)).stream()
                .filter(file -> file.getFileName().toString().matches("[0-9a-f]{64}"))
                .toList();
    }

    private static String program() {
        return Optional.ofNullable(BackupMaking.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
    }
}
