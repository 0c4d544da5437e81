package app.clientela.safekeeping;

import app.clientela.platform.db.SqliteFile;
import java.time.Instant;
import java.util.List;

/// What a backup holds, as its manifest says.
/// @param program the build that made it
/// @param schema version of the tables
/// @param tables what the tables held; the one called "" stands for their definitions
/// @param parts the files in it, the database first
public record Contents(
        int format, String program, String schema, Instant madeAt, List<SqliteFile.Table> tables, List<Part> parts) {

    static final int FORMAT = 1;

    public Contents {
        tables = List.copyOf(tables);
        parts = List.copyOf(parts);
    }

    /// A file.
    /// @param sha256 in hex
    /// @param chunks SHA-256 of each 4 MiB in turn, in hex: where damage sits
    public record Part(String name, long bytes, String sha256, List<String> chunks) {
        public Part {
            chunks = List.copyOf(chunks);
        }
    }

    /// The rows of all tables.
    public long rows() {
        return tables.stream()
                .filter(table -> !table.name().isEmpty())
                .mapToLong(SqliteFile.Table::rows)
                .sum();
    }

    /// How many received files are in it.
    public int files() {
        return parts.size() - 1;
    }
}
