package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The folder of shared data: `$CLIENTELA_SHARED`, else `shared` beside the repository. Tests
/// that need it are skipped where there is no such folder, but fail where the variable names one
/// that is not there.
final class Shared {

    private Shared() {}

    /// Donors by history.
    static Map<Occasions, Integer> donations() {
        Map<Occasions, Integer> donors = new LinkedHashMap<>();
        for (String[] cells : rows("data/donations/donations.csv")) {
            Occasions history =
                    new Occasions(Integer.parseInt(cells[0]), Integer.parseInt(cells[1]), Integer.parseInt(cells[2]));
            donors.merge(history, Integer.parseInt(cells[3]), Integer::sum);
        }
        return donors;
    }

    /// The cells of each line below the heading.
    static List<String[]> rows(String file) {
        try {
            return Files.readAllLines(folder().resolve(file)).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        String named = System.getenv("CLIENTELA_SHARED");
        if (named != null && !named.isBlank()) {
            assertThat(Path.of(named)).as("CLIENTELA_SHARED").isDirectory();
            return Path.of(named);
        }
        Path beside = Path.of("..", "..", "shared").toAbsolutePath().normalize();
        assumeTrue(Files.isDirectory(beside), "no folder of shared data");
        return beside;
    }
}
