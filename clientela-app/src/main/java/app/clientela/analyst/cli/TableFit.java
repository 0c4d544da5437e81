package app.clientela.analyst.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// One fit of a model to the kind of table that it reads.
interface TableFit {

    /// What cannot be read, if there is something.
    Optional<String> read(Path file) throws IOException;

    /// @param believing whether the model's own prior is asked
    Fitted fit(boolean believing);

    /// Writes what the fitted model says of each row.
    void score(Path file, Path output, Seconds seconds) throws IOException;
}
