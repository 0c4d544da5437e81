package app.clientela.safekeeping;

import app.clientela.platform.db.DataFolder;
import app.clientela.platform.db.Database;
import app.clientela.platform.db.SchemaVersion;
import app.clientela.platform.db.SqliteFile;
import app.clientela.safekeeping.Restoration.Refused;
import app.clientela.safekeeping.Restoration.Restored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts a backup in the place of a shop's data. It is unpacked beside them and looked through
/// first; only then one name is changed, in one step, and what was there before stays aside.
public final class Restoring {

    private static final Logger LOG = LoggerFactory.getLogger(Restoring.class);
    private static final String WORK = "restoring-";

    private final DataFolder held;
    private final Clock clock;
    private final Consumer<DataFolder> erasing;

    /// @param held so that nobody else uses the data meanwhile
    /// @param erasing erases in a folder of data whoever its journal names, and closes the folder
    public Restoring(DataFolder held, Clock clock, Consumer<DataFolder> erasing) {
        this.held = held;
        this.clock = clock;
        this.erasing = erasing;
    }

    public Restoration restore(Path backup, Optional<Passphrase> passphrase) {
        try {
            Path work = Folders.workIn(held.path(), WORK, clock.instant());
            try {
                return restore(backup, work, passphrase);
            } finally {
                Folders.remove(work);
            }
        } catch (UnsoundBackup unsound) {
            return refused(unsound.why());
        } catch (IOException fault) {
            return refused(Refusal.of(Failure.of(fault, held.path())));
        } catch (SQLException fault) {
            return refused(Refusal.of(Failure.of(fault, held.path())));
        }
    }

    private static Refused refused(Refusal why) {
        return new Refused(why, "");
    }

    private Restoration restore(Path backup, Path work, Optional<Passphrase> passphrase)
            throws IOException, SQLException {
        Contents contents = BackupFile.open(backup, passphrase).unpackInto(work);
        Path fresh = work.resolve(Packing.DATABASE);
        SqliteFile file = new SqliteFile(fresh);
        if (!file.damage().isEmpty() || !file.tables().equals(contents.tables())) {
            return refused(Refusal.DAMAGED);
        }
        return switch (SchemaVersion.of(fresh)) {
            case SchemaVersion.None _ -> refused(Refusal.NOT_A_BACKUP);
            case SchemaVersion.Newer newer -> new Refused(Refusal.NEWER, newer.version());
            case SchemaVersion.Unknown unknown -> new Refused(Refusal.UNKNOWN_SCHEMA, unknown.version());
            case SchemaVersion.Current _ -> {
                eraseAgain(work);
                yield new Restored(contents, Optional.empty(), swap(work, file));
            }
            case SchemaVersion.Older older -> {
                Database.openFile(fresh).close();
                eraseAgain(work);
                yield new Restored(contents, Optional.of(older.version()), swap(work, file));
            }
        };
    }

    /// Whoever was erased after the backup was made is erased in it, before it takes its place.
    private void eraseAgain(Path work) throws IOException {
        ErasureJournal journal = new ErasureJournal(held.path());
        if (journal.all().isEmpty()) {
            return;
        }
        journal.copyInto(work);
        if (!(DataFolder.hold(work) instanceof DataFolder.Holding.Held(DataFolder unpacked))) {
            throw new IllegalStateException("a folder of our own is nobody else's");
        }
        erasing.accept(unpacked);
    }

    private Optional<Path> swap(Path work, SqliteFile fresh) throws IOException, SQLException {
        fresh.gather();
        Path file = work.resolve(Packing.DATABASE);
        Packing.force(file);
        layFiles(work.resolve(Packing.FILES));
        Optional<Path> aside = Optional.empty();
        if (Files.exists(held.database())) {
            aside = Optional.of(putAside());
        }
        Files.move(file, held.database(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Packing.force(held.path());
        return aside;
    }

    /// Received files lie under the hash of their content: those that are here are the same.
    private void layFiles(Path unpacked) throws IOException {
        Files.createDirectories(held.files());
        for (Path received : Folders.list(unpacked)) {
            Path place = held.files().resolve(String.valueOf(received.getFileName()));
            if (!Files.exists(place)) {
                Packing.force(received);
                Files.move(received, place, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Packing.force(held.files());
    }

    /// Keeps the present data under another name as well, with whatever SQLite left beside them:
    /// that must not be there when another file takes their name.
    private Path putAside() throws IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Path aside = held.path().resolve("replaced-" + now.toString().replaceAll("[^0-9TZ]", ""));
        Files.createDirectory(aside);
        gatherIfSound();
        keep(held.database(), aside.resolve(Packing.DATABASE));
        for (String beside : List.of("-wal", "-shm", "-journal")) {
            Path left = held.path().resolve(Packing.DATABASE + beside);
            if (Files.exists(left)) {
                Files.move(left, aside.resolve(Packing.DATABASE + beside));
            }
        }
        Packing.force(aside);
        return aside;
    }

    /// Damaged data are moved as they lie.
    private void gatherIfSound() {
        try {
            new SqliteFile(held.database()).gather();
        } catch (SQLException damaged) {
            LOG.info("the present data are moved as they lie: {}", damaged.getMessage());
        }
    }

    private static void keep(Path file, Path under) throws IOException {
        try {
            Files.createLink(under, file);
        } catch (UnsupportedOperationException | IOException _) {
            Files.copy(file, under);
        }
    }
}
