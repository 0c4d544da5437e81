package app.clientela.analyst.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;

/// One fit of a model to the kind of table that it reads.
interface TableFit {

    /// What cannot be read, if there is something.
    Optional<String> read(Path file) throws IOException;

    /// @param believing whether the model's own prior is asked
    Outcome fit(boolean believing);

    /// @param scores what the fitted model says of each row
    record Outcome(Fitted fitted, Scores scores) {}

    /// Writes them.
    interface Scores {
        void write(Path file, Path output, Seconds seconds) throws IOException;

        /// Each row as it stands, and what comes behind it.
        ///
        /// @param names of the columns that come behind
        static Scores behind(String names, BiConsumer<Table, ByteText> each) {
            return (file, output, seconds) -> {
                long begun = System.nanoTime();
                Inputs.scores(file, output, names, each);
                seconds.took("write", begun);
            };
        }
    }
}
