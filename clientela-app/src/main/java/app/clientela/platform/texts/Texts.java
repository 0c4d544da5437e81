package app.clientela.platform.texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The words of one language. A key begins with its room (`overview.home.title`), which names the
/// file that holds it: `texts/<room>/messages_<language>.properties`.
public final class Texts {

    /// The languages we speak, each with the region whose formats it uses; the first is the source.
    public static final List<Locale> LANGUAGES =
            List.of(Locale.forLanguageTag("en-GB"), Locale.forLanguageTag("it-IT"), Locale.forLanguageTag("pt-BR"));

    private static final Map<String, Properties> FILES = new ConcurrentHashMap<>();

    private final Locale locale;

    private Texts(Locale locale) {
        this.locale = locale;
    }

    public static Texts in(Locale locale) {
        return new Texts(nearest(locale));
    }

    /// The language we speak that is nearest to the wanted one; English where none is.
    public static Locale nearest(Locale wanted) {
        return LANGUAGES.stream()
                .filter(ours -> ours.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(LANGUAGES.getFirst());
    }

    public Locale locale() {
        return locale;
    }

    /// The sentence under a key, `{0}` and so on filled in.
    /// @throws IllegalArgumentException if no language has the key
    public String text(String key, Object... arguments) {
        return arguments.length == 0
                ? pattern(key).replace("''", "'")
                : new MessageFormat(pattern(key), locale).format(arguments);
    }

    /// The sentence for so many: under `key.one` for 1, else `key.other`. The count is `{0}`.
    public String count(String key, long count, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = count;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return text(key + (count == 1 ? ".one" : ".other"), arguments);
    }

    private String pattern(String key) {
        @Nullable String own = file(key, locale.getLanguage()).getProperty(key);
        if (own == null) {
            own = file(key, "en").getProperty(key);
        }
        if (own == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        return own;
    }

    private static Properties file(String key, String language) {
        int dot = key.indexOf('.');
        String room = dot < 0 ? key : key.substring(0, dot);
        return FILES.computeIfAbsent("texts/" + room + "/messages_" + language + ".properties", Texts::read);
    }

    private static Properties read(String path) {
        Properties words = new Properties();
        try (@Nullable InputStream in = Texts.class.getClassLoader().getResourceAsStream(path)) {
            if (in != null) {
                words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the words of " + path + " cannot be read", e);
        }
        return words;
    }
}
