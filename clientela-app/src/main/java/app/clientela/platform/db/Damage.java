package app.clientela.platform.db;

import java.util.Objects;
import java.util.stream.Stream;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Faults that come from the file and not from the program.
public final class Damage {

    private static final int PRIMARY = 0xff;

    private Damage() {}

    /// True where the file of the data is not an SQLite database, or not wholly one any more.
    public static boolean isCauseOf(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLiteException found && isDamage(found.getResultCode()));
    }

    private static boolean isDamage(SQLiteErrorCode code) {
        int primary = code.code & PRIMARY;
        return primary == SQLiteErrorCode.SQLITE_CORRUPT.code || primary == SQLiteErrorCode.SQLITE_NOTADB.code;
    }
}
