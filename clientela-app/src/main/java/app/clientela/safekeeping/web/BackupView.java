package app.clientela.safekeeping.web;

import app.clientela.platform.web.Formats;
import app.clientela.safekeeping.Backup;
import app.clientela.safekeeping.BackupState;
import app.clientela.safekeeping.Cause;
import app.clientela.safekeeping.Failure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/// The page Backup.
/// @param where the folder in which they are
record BackupView(BackupState state, Path where) {

    static final String ON_A_SERVER = "pg_dump --format=custom --file=clientela.dump";

    private static final int TENTHS_OF_A_MEGABYTE = 100_000;

    /// Such as 48.2 MB; never nothing.
    static String size(long bytes, Formats format) {
        BigDecimal megabytes = BigDecimal.valueOf(Math.max(TENTHS_OF_A_MEGABYTE, bytes))
                .movePointLeft(6)
                .setScale(1, RoundingMode.HALF_UP);
        return format.decimal(megabytes, 1) + "\u00a0MB";
    }

    static String key(Cause cause) {
        return "safekeeping.cause." + cause.name().toLowerCase(Locale.ROOT);
    }

    static String key(Failure why) {
        return "safekeeping.failure." + why.name().toLowerCase(Locale.ROOT);
    }

    /// The command that puts a backup back.
    String command(Backup backup) {
        return "clientela restore " + quoted(where.resolve(backup.name())) + " --data "
                + quoted(Objects.requireNonNull(where.getParent()));
    }

    private static String quoted(Path path) {
        String words = path.toString();
        return words.matches("[\\w./-]+") ? words : "'" + words.replace("'", "'\\''") + "'";
    }
}
