package app.clientela.safekeeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The words that seal a backup. They are never shown, logged or kept.
public record Passphrase(String words) {

    /// Where the words may stand, or the name of a file that holds them in its first line.
    public static final String VARIABLE = "CLIENTELA_BACKUP_PASSPHRASE";

    public static final String FILE_VARIABLE = "CLIENTELA_BACKUP_PASSPHRASE_FILE";

    public Passphrase {
        if (words.isBlank()) {
            throw new IllegalArgumentException("no words");
        }
    }

    /// Empty where neither variable is set.
    public static Optional<Passphrase> in(Map<String, String> environment) throws IOException {
        String file = environment.getOrDefault(FILE_VARIABLE, "");
        if (!file.isEmpty()) {
            return Optional.of(readFrom(Path.of(file)));
        }
        return Optional.of(environment.getOrDefault(VARIABLE, ""))
                .filter(words -> !words.isBlank())
                .map(Passphrase::new);
    }

    /// @throws IOException if there is no such file or no words in its first line
    public static Passphrase readFrom(Path file) throws IOException {
        String words = Files.readString(file).lines().findFirst().orElse("").strip();
        if (words.isEmpty()) {
            throw new IOException("there are no words in the first line of " + file);
        }
        return new Passphrase(words);
    }

    @Override
    public String toString() {
        return "Passphrase";
    }
}
