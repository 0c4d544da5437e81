package app.clientela;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What lies around the code and would be missed only by somebody else.
class RepositoryTest {

    private static final Path ROOT = root();

    @Test
    void wrapperFindsItsJava() throws IOException {
        assertThat(Files.readString(ROOT.resolve("mvnw")).lines())
                .as("regenerating the Maven wrapper loses the line that finds a new enough Java")
                .containsSequence("set -euf", ". \"$(dirname \"$0\")/.mvn/jdk.sh\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clientela", "mvnw", ".ci/run", ".githooks/pre-commit"})
    void keepsItsScriptsExecutable(String script) {
        assertThat(ROOT.resolve(script)).isExecutable();
    }

    @Test
    void readmeShowsTheTwoCommandsAndAPicture() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));

        assertThat(readme).contains("./clientela demo", "./mvnw verify", "docs/picture.png");
        assertThat(Files.readString(ROOT.resolve(".ci/run"))).contains("./mvnw verify");
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, Objects::nonNull, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("mvnw")))
                .findFirst()
                .orElseThrow();
    }
}
