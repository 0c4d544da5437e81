package app.clientela.customers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The rule by which a text is told to name somebody: their e-mail address, phone number or tax id
/// however it is punctuated, or their name, in either order. A name of one word says too little
/// inside a longer text: it counts where it is all there is. A bare number of theirs never does.
public final class Traces {

    /// Fewer letters or digits are found in texts about anybody.
    private static final int LONG_ENOUGH = 8;

    private static final int LONG_WORD = 4;

    private static final Pattern APOSTROPHES = Pattern.compile("['’`´]");
    private static final String BETWEEN_WORDS = "[^\\p{L}\\p{N}]{1,3}";
    private static final String BETWEEN_DIGITS = "[ ./()-]{0,2}";
    private static final String NOTHING = "(?!)";

    private final Pattern inside;
    private final Pattern hints;
    private final Set<String> whole = new HashSet<>();

    private Traces(Collection<KnownAs> known) {
        Set<String> inside = new LinkedHashSet<>();
        Set<String> words = new LinkedHashSet<>();
        for (KnownAs one : known) {
            String given = plain(one.given()).strip();
            switch (one.kind()) {
                case NAME -> {
                    name(one.given(), inside);
                    words(one.given(), words);
                }
                case EMAIL -> inside.add(bounded(Pattern.quote(given)));
                case PHONE -> lastDigits(given, inside);
                case TAX_ID -> code(given.replaceAll("[^a-z0-9]", ""), inside);
                case EXTERNAL -> {}
            }
        }
        this.inside = either(inside);
        words.addAll(inside);
        this.hints = either(words);
    }

    private static Pattern either(Set<String> patterns) {
        return Pattern.compile(patterns.isEmpty() ? NOTHING : String.join("|", patterns));
    }

    /// @param known everything that says who they are
    public static Traces of(Collection<KnownAs> known) {
        return new Traces(known);
    }

    public boolean isIn(String text) {
        String plain = plain(text);
        return inside.matcher(plain).find() || whole.contains(plain.strip());
    }

    /// The same of short labels such as the name of a file, in which one word of a name may be all
    /// that is written of it.
    public boolean isHintedAtIn(String label) {
        return isIn(label) || hints.matcher(plain(label)).find();
    }

    private static String plain(String text) {
        return APOSTROPHES.matcher(Spelling.plain(text)).replaceAll("");
    }

    private void name(String name, Set<String> inside) {
        List<String> words = List.of(Names.ordered(name).split(" ", -1));
        if (words.size() == 1 && !words.getFirst().isEmpty()) {
            whole.add(words.getFirst());
        } else if (words.size() > 1) {
            List<String> lastFirst = new ArrayList<>(words);
            Collections.rotate(lastFirst, 1);
            List<String> firstLast = new ArrayList<>(words);
            Collections.rotate(firstLast, -1);
            for (List<String> order : List.of(words, lastFirst, firstLast)) {
                inside.add(bounded(order.stream().map(Pattern::quote).collect(Collectors.joining(BETWEEN_WORDS))));
            }
        }
    }

    private static void words(String name, Set<String> words) {
        for (String word : Names.ordered(name).split(" ", -1)) {
            if (word.length() >= LONG_WORD) {
                words.add(bounded(Pattern.quote(word)));
            }
        }
    }

    /// Without the prefixes that some documents write and others do not.
    private static void lastDigits(String phone, Set<String> inside) {
        String digits = phone.replaceAll("[^0-9]", "");
        if (digits.length() >= LONG_ENOUGH) {
            inside.add(loosely(digits.substring(digits.length() - LONG_ENOUGH)) + "(?![0-9])");
        }
    }

    private static void code(String code, Set<String> inside) {
        String bare = code.replaceFirst("^[a-z]{2}(?=[0-9])", "");
        if (bare.length() >= LONG_ENOUGH) {
            inside.add("(?<![0-9])" + loosely(bare) + "(?![\\p{L}\\p{N}])");
        }
    }

    /// However it is punctuated.
    private static String loosely(String code) {
        return code.chars().mapToObj(Character::toString).collect(Collectors.joining(BETWEEN_DIGITS));
    }

    private static String bounded(String pattern) {
        return "(?<![\\p{L}\\p{N}])" + pattern + "(?![\\p{L}\\p{N}])";
    }
}
