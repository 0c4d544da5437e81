package app.clientela.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/// The invented shop in one language: its names, its products, and how its files are written.
final class DemoWords {

    private static final Set<String> KNOWN = Set.of("it", "pt", "en");

    private final Properties words;

    private DemoWords(Properties words) {
        this.words = words;
    }

    /// The words of a language; English where the shop does not speak it.
    static DemoWords in(Locale language) {
        String tag = KNOWN.contains(language.getLanguage()) ? language.getLanguage() : "en";
        Properties words = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(DemoWords.class.getResourceAsStream("words_" + tag + ".properties")),
                StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DemoWords(words);
    }

    String one(String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }

    int number(String key) {
        return Integer.parseInt(one(key));
    }

    List<String> many(String key) {
        return List.of(one(key).split("\\|", -1));
    }

    List<Product> products(String key) {
        return many(key).stream().map(DemoWords::product).toList();
    }

    private static Product product(String written) {
        int colon = written.lastIndexOf(':');
        return new Product(written.substring(0, colon), Long.parseLong(written.substring(colon + 1)));
    }

    /// All words, for a look at whether every language has them.
    Stream<String> keys() {
        return words.stringPropertyNames().stream();
    }

    /// @param price with tax, in minor units
    record Product(String name, long price) {}
}
