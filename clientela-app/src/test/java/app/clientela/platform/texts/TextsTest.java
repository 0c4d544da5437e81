package app.clientela.platform.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TextsTest {

    private static final Path TEXTS = Path.of("src/main/resources/texts");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path CODE = Path.of("src/main/java");

    /// Names of jobs and deeds, which nobody reads.
    private static final Set<String> NOT_WORDS = Set.of(
            "valuation.revalue",
            "intake.run",
            "intake.undo",
            "intake.again",
            "intake.forget",
            "intake.expire",
            "customers.export",
            "actions.remove",
            "orders.role",
            "orders.both");

    @Test
    void saysTheSameInAllLanguages() {
        assertThat(rooms()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(rooms().stream().flatMap(room -> Words.disagreements(TEXTS.resolve(room)).stream()))
                .isEmpty();
    }

    @Test
    void hasEveryKeyThatIsUsed() {
        Set<String> keys = keys();
        assertThat(quoted().stream().filter(word -> !NOT_WORDS.contains(word) && !Words.leadsSomewhere(word, keys)))
                .isEmpty();
    }

    @Test
    void usesEveryKeyThatExists() {
        Set<String> quoted = quoted();
        assertThat(keys().stream().filter(key -> !Words.isUsed(key, quoted))).isEmpty();
    }

    @Test
    void keepsWordsOutOfTemplates() {
        List<Path> templates = Words.files(TEMPLATES, ".jte");
        assertThat(templates).hasSizeGreaterThanOrEqualTo(15);
        assertThat(templates.stream()
                        .flatMap(file ->
                                Words.literals(Words.text(file)).stream().map(word -> file + ": " + word)))
                .isEmpty();
    }

    @Test
    void seesWordsInABadTemplate() {
        assertThat(Words.literals("""
                        @param Page page
                        @if(page.isUnsafe())<p>${page.text("a.b")} Hello</p>@endif
                        @template.platform.web.frame(page = page, content = @`<b aria-label="Bye">${x}</b> there`)
                        """)).containsExactlyInAnyOrder("Hello", "there", "aria-label=\"Bye\"");
    }

    @Test
    void seesWhatBadWordsLack(@TempDir Path room) throws IOException {
        Files.writeString(room.resolve("messages_en.properties"), "r.a=One {0}\nr.b=Two\n");
        Files.writeString(room.resolve("messages_it.properties"), "r.a=Uno\nr.b=Due\n");
        Files.writeString(room.resolve("messages_pt.properties"), "r.a=Um {0}\nr.c=Três\n");
        assertThat(Words.disagreements(room))
                .containsExactlyInAnyOrder("it has other placeholders in r.a", "pt lacks r.b", "pt alone has r.c");
    }

    @Test
    void countsOneAndMany() {
        Texts italian = Texts.in(Locale.ITALY);
        assertThat(italian.count("platform.ago.days", 1)).isEqualTo("1 giorno fa");
        assertThat(italian.count("platform.ago.days", 1_200)).isEqualTo("1.200 giorni fa");
    }

    @Test
    void speaksEnglishToWhomItCannotFollow() {
        assertThat(Texts.in(Locale.JAPAN).text("platform.nav.home")).isEqualTo("Home");
        assertThat(Texts.in(Locale.forLanguageTag("pt-PT")).locale()).isEqualTo(Locale.forLanguageTag("pt-BR"));
    }

    @Test
    void refusesAKeyThatIsNowhere() {
        assertThatThrownBy(() -> Texts.in(Locale.UK).text("platform.no.such")).hasMessageContaining("platform.no.such");
    }

    private static Set<String> rooms() {
        try (Stream<Path> folders = Files.list(TEXTS)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        rooms().forEach(room -> keys.addAll(Words.read(TEXTS.resolve(room).resolve("messages_en.properties"))
                .stringPropertyNames()));
        return keys;
    }

    private static Set<String> quoted() {
        Set<String> rooms = rooms();
        Set<String> quoted = new TreeSet<>();
        Stream.concat(Words.files(TEMPLATES, ".jte").stream(), Words.files(CODE, ".java").stream())
                .forEach(file -> quoted.addAll(Words.keysIn(Words.text(file), rooms)));
        return quoted;
    }
}
