package app.clientela.customers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// When two names may be one person's.
final class Names {

    /// Shorter words are told apart letter by letter: Mario is not Maria.
    private static final int LONG_ENOUGH_FOR_A_SLIP = 5;

    private static final String APOSTROPHES = "'’`´";

    private Names() {}

    /// The words of a name in their order: lower case, without accents, marks and double blanks.
    static String ordered(String name) {
        String plain = Spelling.plain(Spelling.tidy(name));
        StringBuilder words = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                words.append(c);
            } else if (APOSTROPHES.indexOf(c) < 0 && !words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return words.toString().strip();
    }

    /// The words of a name in alphabetical order, so that "Rossi Anna" is "Anna Rossi".
    static String sorted(String name) {
        return words(name).stream().sorted().collect(Collectors.joining(" "));
    }

    /// True where every word of the shorter name stands in the longer one, also as an initial or
    /// with one slip of the pen that is not at the word's end (Daniele is not Daniela).
    static boolean areSimilar(String one, String other) {
        List<String> a = words(one);
        List<String> b = words(other);
        List<String> shorter = a.size() <= b.size() ? a : b;
        List<String> left = new ArrayList<>(a.size() <= b.size() ? b : a);
        if (shorter.isEmpty()) {
            return false;
        }
        int whole = 0;
        for (String word : shorter) {
            int exact = left.indexOf(word);
            int near = exact >= 0 ? exact : near(left, word);
            if (near < 0) {
                return false;
            }
            left.remove(near);
            whole += exact >= 0 ? 1 : 0;
        }
        return whole > 0;
    }

    private static int near(List<String> words, String word) {
        for (int i = 0; i < words.size(); i++) {
            if (isInitial(word, words.get(i)) || isSlip(word, words.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isInitial(String one, String other) {
        return (one.length() == 1) != (other.length() == 1) && one.charAt(0) == other.charAt(0);
    }

    private static boolean isSlip(String one, String other) {
        int shortest = Math.min(one.length(), other.length());
        if (shortest < LONG_ENOUGH_FOR_A_SLIP || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int same = 0;
        while (same < shortest && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        if (same >= shortest - 1) {
            return false;
        }
        String restOfOne = one.substring(same);
        String restOfOther = other.substring(same);
        return restOfOne.substring(1).equals(restOfOther.substring(1))
                || restOfOne.substring(1).equals(restOfOther)
                || restOfOne.equals(restOfOther.substring(1))
                || isSwap(restOfOne, restOfOther);
    }

    private static boolean isSwap(String one, String other) {
        return one.length() > 2
                && one.length() == other.length()
                && one.charAt(0) == other.charAt(1)
                && one.charAt(1) == other.charAt(0)
                && one.substring(2).equals(other.substring(2));
    }

    private static List<String> words(String name) {
        String ordered = ordered(name);
        return ordered.isEmpty() ? List.of() : Arrays.asList(ordered.split(" ", -1));
    }
}
