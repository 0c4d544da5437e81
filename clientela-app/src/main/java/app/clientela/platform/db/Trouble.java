package app.clientela.platform.db;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What the machine, and not the program, does to the books.
public enum Trouble {
    /// Somebody else holds the lock, or the server does not answer: it passes.
    BUSY,
    /// There is no room to write. It passes when room is made.
    DISK_FULL,
    /// The disk failed to keep what was given to it. What it holds is known again after a restart.
    DISK_BROKEN;

    private static final int PRIMARY = 0xff;

    /// What is behind a fault; empty where the fault is the program's own.
    public static Optional<Trouble> behind(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .map(Trouble::of)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Trouble> of(Throwable cause) {
        return switch (cause) {
            case NotWritable refused -> Optional.of(refused.trouble());
            case SQLiteException found -> ofFile(found.getResultCode().code & PRIMARY);
            case SQLTransientConnectionException _ -> Optional.of(BUSY);
            case SQLException found when found.getSQLState() != null -> ofServer(found.getSQLState());
            default -> Optional.empty();
        };
    }

    private static Optional<Trouble> ofFile(int code) {
        if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return Optional.of(BUSY);
        }
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            return Optional.of(DISK_FULL);
        }
        return code == SQLiteErrorCode.SQLITE_IOERR.code ? Optional.of(DISK_BROKEN) : Optional.empty();
    }

    /// By the states of PostgreSQL: connections lost (08, 57P), too many (53300), locks and limits of
    /// time (55P03, 57014), conflicts (40).
    private static Optional<Trouble> ofServer(String state) {
        return switch (state) {
            case "53100" -> Optional.of(DISK_FULL);
            case "58030" -> Optional.of(DISK_BROKEN);
            case "53300", "55P03", "57014" -> Optional.of(BUSY);
            default -> state.matches("(08|40|57P).*") ? Optional.of(BUSY) : Optional.empty();
        };
    }
}
