package app.clientela;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The folder of sample files and public data sets: `$CLIENTELA_SHARED`, else `shared` beside the
/// repository. Tests that read whole folders of it are left out where it is not there; where its
/// place is said, they fail instead.
public final class SharedData {

    private SharedData() {}

    public static Path folder(String inside) {
        Optional<String> said = Optional.ofNullable(System.getenv("CLIENTELA_SHARED"));
        Path folder = Path.of(said.orElse("../../shared")).resolve(inside);
        if (said.isPresent()) {
            assertThat(folder).as("CLIENTELA_SHARED").isDirectory();
        }
        assumeTrue(Files.isDirectory(folder), "no " + folder);
        return folder;
    }
}
