package app.clientela.safekeeping;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How a shop's backups stand.
/// @param here false where the data are on a database server, whose own tools make the backups
/// @param kept the newest first
/// @param sealing true where new ones need a passphrase to be opened
/// @param running true while one is being made or about to be
/// @param failure of the last try
/// @param nextAt when the next is made by itself
public record BackupState(
        boolean here,
        List<Backup> kept,
        boolean sealing,
        boolean running,
        Optional<FailedBackup> failure,
        Instant nextAt,
        Instant now) {

    private static final Duration TOO_OLD = Duration.ofDays(2);

    public BackupState {
        kept = List.copyOf(kept);
    }

    public Optional<Backup> last() {
        return kept.stream().findFirst();
    }

    /// True where the owner should do something: the last try failed, or the last backup is two
    /// days old.
    public boolean isWorrying() {
        return failure.isPresent()
                || last().filter(backup -> backup.madeAt().plus(TOO_OLD).isBefore(now))
                        .isPresent();
    }
}
