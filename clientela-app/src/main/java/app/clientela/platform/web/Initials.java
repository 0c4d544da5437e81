package app.clientela.platform.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The first letters of the first two words of a name.
final class Initials {

    private Initials() {}

    static String of(String name) {
        return Arrays.stream(name.strip().split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> new String(Character.toChars(word.codePointAt(0))))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
