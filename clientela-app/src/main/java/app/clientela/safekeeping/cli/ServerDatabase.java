package app.clientela.safekeeping.cli;

import app.clientela.platform.db.DataFolder;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Data on a PostgreSQL server, which has tools of its own.
final class ServerDatabase {

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "Data on a PostgreSQL server: says which of its own commands to use instead.")
    private @Nullable String url;

    /// The server's address without what stands behind the question mark: a password, perhaps.
    /// Empty where none is named and the folder says of none.
    Optional<String> address(@Nullable Path folder) {
        return Optional.ofNullable(url)
                .or(() -> Optional.ofNullable(folder).flatMap(DataFolder::serverOf))
                .map(whole -> whole.replaceFirst("^jdbc:", "").replaceFirst("\\?.*", ""));
    }
}
