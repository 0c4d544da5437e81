package app.clientela.platform.texts;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads words, templates and code from the sources, and finds what does not agree.
final class Words {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*\\}");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(aria-label|title|alt)=\"([^\"$]*\\p{L}[^\"$]*)\"");
    private static final List<String> LANGUAGES = List.of("en", "it", "pt");

    private Words() {}

    static Properties read(Path file) {
        Properties words = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            words.load(in);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Keys and placeholders that the three languages of a room do not share.
    static List<String> disagreements(Path room) {
        Properties english = read(room.resolve("messages_en.properties"));
        List<String> found = new ArrayList<>();
        for (String language : LANGUAGES) {
            Properties other = read(room.resolve("messages_" + language + ".properties"));
            Set<String> missing = new TreeSet<>(english.stringPropertyNames());
            missing.removeAll(other.stringPropertyNames());
            missing.forEach(key -> found.add(language + " lacks " + key));
            Set<String> extra = new TreeSet<>(other.stringPropertyNames());
            extra.removeAll(english.stringPropertyNames());
            extra.forEach(key -> found.add(language + " alone has " + key));
            for (String key : other.stringPropertyNames()) {
                String source = english.getProperty(key, "");
                if (!placeholders(source).equals(placeholders(other.getProperty(key)))) {
                    found.add(language + " has other placeholders in " + key);
                }
            }
        }
        return found;
    }

    private static Set<String> placeholders(String sentence) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(sentence);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /// Quoted words of code or template that begin with a room's name and a dot.
    static Set<String> keysIn(String source, Set<String> rooms) {
        Pattern quoted = Pattern.compile("\"((?:" + String.join("|", rooms) + ")\\.[A-Za-z0-9_.-]*)");
        Set<String> keys = new TreeSet<>();
        Matcher matcher = quoted.matcher(source);
        while (matcher.find()) {
            keys.add(matcher.group(1));
        }
        return keys;
    }

    /// True where a quoted word is a key, the stem of one, or the beginning of some.
    static boolean leadsSomewhere(String quoted, Set<String> keys) {
        return quoted.endsWith(".")
                ? keys.stream().anyMatch(key -> key.startsWith(quoted))
                : keys.contains(quoted)
                        || keys.contains(quoted + ".other")
                        || keys.stream().anyMatch(key -> key.startsWith(quoted + "."));
    }

    static boolean isUsed(String key, Set<String> quoted) {
        return quoted.contains(key)
                || quoted.contains(key.replaceAll("\\.(one|other)$", ""))
                || quoted.stream().anyMatch(used -> used.endsWith(".") && key.startsWith(used))
                || quoted.stream().anyMatch(used -> key.startsWith(used + "."));
    }

    /// Words that stand in a template itself and so cannot be translated.
    static List<String> literals(String template) {
        List<String> found = new ArrayList<>();
        for (String word : Template.words(template).split("\\s+", -1)) {
            if (word.codePoints().anyMatch(Character::isLetter)) {
                found.add(word);
            }
        }
        Matcher matcher = ATTRIBUTE.matcher(template);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
