package app.clientela.platform.db;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;

/// How old data are, compared with this program.
public sealed interface SchemaVersion {

    /// Of the last step that was taken; empty where there are no tables.
    String version();

    record None() implements SchemaVersion {
        @Override
        public String version() {
            return "";
        }
    }

    record Current(String version) implements SchemaVersion {}

    /// This program can bring them up to date.
    record Older(String version) implements SchemaVersion {}

    /// A newer program wrote them.
    record Newer(String version) implements SchemaVersion {
        String sentence() {
            return "These data were written by a newer Clientela (version " + version
                    + " of the tables): open them with that one. Nothing was changed.";
        }
    }

    /// A program wrote them that went another way than this one.
    record Unknown(String version) implements SchemaVersion {
        String sentence() {
            return "This Clientela does not know the tables of these data (version " + version
                    + "): open them with the one that wrote them. Nothing was changed.";
        }
    }

    /// @param file an SQLite file
    static SchemaVersion of(Path file) {
        try (HikariDataSource reading = SqlitePools.writer(file)) {
            return Migrations.versionOf(reading);
        }
    }
}
