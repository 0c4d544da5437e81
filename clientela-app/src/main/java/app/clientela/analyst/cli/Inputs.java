package app.clientela.analyst.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// What the commands say of files that they cannot use.
final class Inputs {

    private Inputs() {}

    static Optional<String> missing(Path file) {
        boolean there = Files.isReadable(file) && !Files.isDirectory(file);
        return there ? Optional.empty() : Optional.of("there is no such file");
    }

    static int refuse(@Nullable CommandSpec spec, Path file, String problem) {
        if (spec == null) {
            throw new IllegalStateException("this command is only run from the command line");
        }
        spec.commandLine().getErr().println(file + ": " + problem);
        return ModelCommand.UNREADABLE;
    }
}
