package app.clientela.safekeeping;

import app.clientela.platform.db.DataFolder;
import app.clientela.platform.db.Unopened;
import app.clientela.safekeeping.SealKey.Strength;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The backups of a shop: one a day by itself, one whenever somebody asks, one before a newer
/// program changes the tables. The last fourteen stay in the folder `backups` of the data.
public final class Backups implements AutoCloseable {

    public static final int KEPT = 14;

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final Duration EVERY = Duration.ofDays(1);
    private static final Duration AGAIN_AFTER_FAILURE = Duration.ofHours(1);

    private final Path folder;
    private final Clock clock;
    private final Map<String, String> environment;
    private final BackupMaking making;
    private volatile @Nullable FailedBackup failed;
    private volatile boolean busy;
    private volatile @Nullable Daily daily;

    /// @param folder of the data
    /// @param environment of the process, where the passphrase may stand
    public Backups(Path folder, Clock clock, RandomGenerator random, Map<String, String> environment) {
        this.folder = folder;
        this.clock = clock;
        this.environment = Map.copyOf(environment);
        this.making = new BackupMaking(folder, random, Strength.USUAL);
    }

    /// Makes a backup that is kept, sealed where the environment holds a passphrase.
    public Making make(Cause cause) {
        try {
            return make(cause, Passphrase.in(environment));
        } catch (IOException _) {
            return fail(Failure.PASSPHRASE);
        }
    }

    /// Makes a backup that is kept, and lets the oldest go once there are too many.
    public synchronized Making make(Cause cause, Optional<Passphrase> passphrase) {
        busy = true;
        try {
            Instant now = clock.instant();
            Path to = backups().resolve(BackupName.of(now, cause, passphrase.isPresent()));
            Making made = making.make(to, passphrase, now);
            if (made instanceof Making.Failed(Failure why)) {
                return fail(why);
            }
            failed = null;
            removeOldest();
            return made;
        } catch (IOException fault) {
            return fail(Failure.of(fault, backups()));
        } finally {
            busy = false;
        }
    }

    /// @throws Unopened if it cannot be made: then the tables are left as they are
    public void makeBeforeUpgrade() {
        if (make(Cause.UPGRADE) instanceof Making.Failed(Failure why)) {
            throw new Unopened("The tables of these data are to be brought up to date, and the backup that comes before"
                    + " it cannot be made (" + why + "). Nothing was changed.");
        }
    }

    private Making fail(Failure why) {
        LOG.warn("no backup was made: {}", why);
        failed = new FailedBackup(why, clock.instant());
        return new Making.Failed(why);
    }

    private void removeOldest() throws IOException {
        List<Backup> all = kept();
        for (Backup old : all.subList(Math.min(KEPT, all.size()), all.size())) {
            Files.delete(backups().resolve(old.name()));
        }
    }

    /// Makes a backup somewhere else; it is not among those kept.
    /// @param to must not exist
    public Making makeTo(Path to, Optional<Passphrase> passphrase) {
        return making.make(to, passphrase, clock.instant());
    }

    /// Those in the folder, the newest first.
    public List<Backup> kept() {
        List<Backup> found = new ArrayList<>();
        try {
            for (Path file : Folders.list(backups())) {
                BackupName.read(file).ifPresent(found::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(Comparator.comparing(Backup::madeAt).reversed());
        return List.copyOf(found);
    }

    /// One of those kept.
    public Optional<Path> find(String name) {
        return kept().stream()
                .filter(backup -> backup.name().equals(name))
                .findFirst()
                .map(backup -> backups().resolve(backup.name()));
    }

    public BackupState state() {
        Instant now = clock.instant();
        List<Backup> kept = kept();
        Optional<FailedBackup> failure = Optional.ofNullable(failed);
        Daily started = daily;
        boolean running = busy || (started != null && started.isAsked());
        return new BackupState(isHere(), kept, isSealing(), running, failure, next(kept, failure, now), now);
    }

    private boolean isHere() {
        return DataFolder.serverOf(folder).isEmpty();
    }

    private boolean isSealing() {
        try {
            return Passphrase.in(environment).isPresent();
        } catch (IOException _) {
            return false;
        }
    }

    private static Instant next(List<Backup> kept, Optional<FailedBackup> failure, Instant now) {
        Instant due = kept.isEmpty() ? now : kept.getFirst().madeAt().plus(EVERY);
        Instant allowed = failure.map(one -> one.at().plus(AGAIN_AFTER_FAILURE)).orElse(due);
        return allowed.isAfter(due) ? allowed : due;
    }

    /// Where they are kept.
    public Path backups() {
        return folder.resolve("backups");
    }

    /// Makes the backup of the day, unless it was made already or has failed just now.
    public Optional<Making> makeIfDue() {
        BackupState state = state();
        boolean due = state.here() && !state.nextAt().isAfter(state.now());
        return due ? Optional.of(make(Cause.DAILY)) : Optional.empty();
    }

    /// Starts the thread that makes them while the shop is served.
    public synchronized void startDaily() {
        if (daily == null) {
            daily = new Daily(this);
            daily.start();
        }
    }

    /// Has one made soon, on the thread that makes them; at once where there is none.
    public void ask() {
        Daily started = daily;
        if (!isHere()) {
            return;
        }
        if (started == null) {
            var _ = make(Cause.ASKED);
        } else {
            started.ask();
        }
    }

    @Override
    public void close() {
        Daily started = daily;
        daily = null;
        if (started != null) {
            started.close();
        }
    }
}
