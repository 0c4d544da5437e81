package app.clientela.safekeeping.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Data on a PostgreSQL server, which has tools of its own.
final class ServerDatabase {

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "Data on a PostgreSQL server: says which of its own commands to use instead.")
    private @Nullable String url;

    boolean isNamed() {
        return url != null;
    }

    /// The server's address without what stands behind the question mark: a password, perhaps.
    String address() {
        String whole = String.valueOf(url).replaceFirst("^jdbc:", "");
        int question = whole.indexOf('?');
        return question < 0 ? whole : whole.substring(0, question);
    }
}
