package app.clientela.safekeeping.cli;

import app.clientela.safekeeping.Passphrase;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a passphrase comes from: never from the words of the command, which others can see.
final class PassphraseOptions {

    @Option(
            names = "--passphrase-file",
            paramLabel = "F",
            description = "File with the passphrase in its first line. Default: $" + Passphrase.VARIABLE
                    + ", or the file $" + Passphrase.FILE_VARIABLE + " names.")
    private @Nullable Path file;

    /// @throws IOException if a file is named that gives no words
    Optional<Passphrase> find() throws IOException {
        Path named = file;
        return named == null ? Passphrase.in(System.getenv()) : Optional.of(Passphrase.readFrom(named));
    }

    /// Asks at the terminal; empty where there is none, or nothing was typed.
    static Optional<Passphrase> ask(String question) {
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .flatMap(console -> Optional.ofNullable(console.readPassword("%s ", question)))
                .map(String::new)
                .filter(words -> !words.isBlank())
                .map(Passphrase::new);
    }
}
