package app.clientela;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every column of letters says whether it holds something about a person.
final class PersonalColumnsTest {

    private static final Pattern LETTERS = Pattern.compile("^\\s*\"?\\w+\"?\\s+(VARCHAR|CHAR|TEXT)\\b.*");
    private static final Pattern TAGGED = Pattern.compile(".*-- (personal|plain)\\b.*");

    @Test
    void tagsEveryColumnOfLetters() throws IOException {
        List<String> lines = lines();
        assertThat(lines.stream().filter(PersonalColumnsTest::isOfLetters)).hasSizeGreaterThan(40);
        assertThat(lines.stream().filter(PersonalColumnsTest::isUntagged)).isEmpty();
    }

    @Test
    void seesAColumnWithoutATag() {
        assertThat(isUntagged("  nickname VARCHAR(40) NOT NULL,")).isTrue();
        assertThat(isUntagged("  nickname VARCHAR(40) NOT NULL, -- personal")).isFalse();
        assertThat(isUntagged("  minutes INTEGER NOT NULL,")).isFalse();
    }

    private static boolean isUntagged(String line) {
        return isOfLetters(line) && !TAGGED.matcher(line).matches();
    }

    private static boolean isOfLetters(String line) {
        return LETTERS.matcher(line).matches();
    }

    private static List<String> lines() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .flatMap(PersonalColumnsTest::linesOf)
                    .toList();
        }
    }

    private static Stream<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
