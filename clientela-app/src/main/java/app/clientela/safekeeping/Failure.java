package app.clientela.safekeeping;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Why no backup could be made.
public enum Failure {
    NO_SPACE,
    NOT_WRITABLE,
    /// The file that should hold the passphrase cannot be read.
    PASSPHRASE,
    /// The data themselves are not sound.
    DAMAGED_DATA,
    /// What was written is not what is read back: the medium is failing.
    BAD_COPY,
    /// Whatever else the machine says.
    MACHINE;

    private static final long HARDLY_ANY = 8L * 1024 * 1024;

    static Failure of(IOException fault, Path folder) {
        if (fault instanceof AccessDeniedException) {
            return NOT_WRITABLE;
        }
        String words = fault instanceof FileSystemException system ? system.getReason() : fault.getMessage();
        if (String.valueOf(words).contains("Read-only file system")) {
            return NOT_WRITABLE;
        }
        return isFull(folder) || String.valueOf(words).contains("No space left") ? NO_SPACE : MACHINE;
    }

    static Failure of(SQLException fault, Path folder) {
        SQLiteErrorCode code = fault instanceof SQLiteException of ? of.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        return switch (code) {
            case SQLITE_FULL -> NO_SPACE;
            case SQLITE_READONLY, SQLITE_CANTOPEN -> NOT_WRITABLE;
            case SQLITE_CORRUPT, SQLITE_NOTADB -> DAMAGED_DATA;
            default -> isFull(folder) ? NO_SPACE : MACHINE;
        };
    }

    private static boolean isFull(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < HARDLY_ANY;
        } catch (IOException _) {
            return false;
        }
    }
}
