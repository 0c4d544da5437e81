package app.clientela.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What columns are called, read from `columns.txt`: six languages, each title with its meaning.
/// `abbreviations.txt` says which of their words mean the same: `DT_VENDA` is `data da venda`.
final class Vocabulary {

    private static final int WHOLE_TITLE = 95;
    private static final int RANK_STEP = 5;
    private static final int PART_OF_TITLE = 55;
    private static final int SHORTEST_WORD = 4;

    /// What rows of sums begin with.
    private static final Set<String> TOTAL_WORDS = Set.of(
            "total",
            "totale",
            "totali",
            "totais",
            "totales",
            "totaux",
            "soma",
            "suma",
            "somma",
            "somme",
            "summe",
            "gesamt",
            "gesamtsumme",
            "grandtotal",
            "subtotal",
            "subtotale",
            "sum",
            "zwischensumme",
            "totalgeral",
            "totalgenerale",
            "totalegenerale",
            "totalgeneral",
            "soustotal",
            "insgesamt",
            "endsumme",
            "sommatotale");

    private static final Set<String> BESIDE_TOTAL = Set.of(
            "general",
            "generale",
            "geral",
            "complessivo",
            "vendite",
            "vendas",
            "ventas",
            "sales",
            "umsatz",
            "ventes",
            "mese",
            "anno",
            "month",
            "year",
            "monat",
            "jahr",
            "mois",
            "annee",
            "ordini",
            "orders",
            "pedidos",
            "euro");

    /// Words that only join others.
    private static final Set<String> JOINING = Set.of(
            "de", "da", "do", "das", "dos", "di", "del", "della", "dello", "dell", "dei", "degli", "of", "the", "des",
            "du", "la", "le", "d");

    private final Map<String, String> sameWords = new HashMap<>();
    private final Map<String, Meaning> titles = new HashMap<>();
    private final Map<String, Meaning> shortTitles = new HashMap<>();
    private final Map<String, List<Phrase>> phrases = new HashMap<>();

    private Vocabulary() {}

    static Vocabulary load() {
        Vocabulary vocabulary = new Vocabulary();
        lines("abbreviations.txt").forEach(vocabulary::addSameWords);
        lines("columns.txt").forEach(vocabulary::add);
        return vocabulary;
    }

    /// The lines of a list that lies beside this class.
    static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(file))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void addSameWords(String line) {
        int colon = line.indexOf(':');
        for (String word : line.substring(colon + 1).split("\\|", -1)) {
            sameWords.putIfAbsent(Headers.compact(word), line.substring(0, colon));
        }
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        Target target = Target.valueOf(line.substring(0, colon));
        int earlier = (int) titles.values().stream()
                .filter(meaning -> meaning.target() == target)
                .map(Meaning::confidence)
                .distinct()
                .count();
        for (String title : line.substring(colon + 1).split("\\|", -1)) {
            String key = Headers.compact(title);
            Meaning meaning = new Meaning(target, WHOLE_TITLE - RANK_STEP * earlier);
            List<String> words = sameWords(title);
            shortTitles.putIfAbsent(String.join(" ", words), meaning);
            boolean phrase = key.length() >= SHORTEST_WORD && !title.strip().startsWith("=");
            if (titles.putIfAbsent(key, meaning) == null && phrase) {
                phrases.computeIfAbsent(words.isEmpty() ? "" : words.getFirst(), _ -> new ArrayList<>())
                        .add(new Phrase(words, target));
            }
        }
    }

    /// What a title means, if it is known whole or holds a known phrase.
    Optional<Meaning> meaning(String title) {
        Meaning whole = titles.get(Headers.compact(title));
        if (whole != null) {
            return Optional.of(whole);
        }
        List<String> words = sameWords(title);
        Meaning inShort = shortTitles.get(String.join(" ", words));
        if (inShort != null) {
            return Optional.of(inShort);
        }
        return IntStream.range(0, words.size())
                .boxed()
                .flatMap(from -> phrasesAt(words, from))
                .max(Comparator.comparingInt(Phrase::length))
                .map(phrase -> new Meaning(phrase.target(), PART_OF_TITLE));
    }

    private Stream<Phrase> phrasesAt(List<String> words, int from) {
        List<String> rest = words.subList(from, words.size());
        return phrases.getOrDefault(words.get(from), List.of()).stream()
                .filter(phrase -> rest.size() >= phrase.words().size())
                .filter(phrase -> rest.subList(0, phrase.words().size()).equals(phrase.words()));
    }

    /// Whether at least half of the cells that are not blank are known titles.
    boolean isHeader(List<String> cells) {
        long filled = cells.stream().filter(cell -> !cell.isBlank()).count();
        Set<String> known = new HashSet<>();
        long hits = cells.stream()
                .filter(cell -> !cell.isBlank() && cell.length() < 80)
                .filter(cell -> meaning(cell).isPresent())
                .peek(cell -> known.add(Headers.compact(cell)))
                .count();
        return filled > 0 && hits * 2 >= filled && (filled == 1 || known.size() > 1);
    }

    /// Whether a cell says that its row is a sum of others: `Totale`, `TOTAL 2025`, `Soma
    /// geral:`, but not a product called `Total Care`.
    static boolean saysTotal(String cell) {
        if (cell.isEmpty() || cell.length() > 40 || !Character.isLetter(cell.charAt(0))) {
            return false;
        }
        List<String> words = words(cell);
        return !words.isEmpty()
                && TOTAL_WORDS.contains(words.getFirst())
                && words.stream().skip(1).allMatch(Vocabulary::goesWithTotal);
    }

    private static boolean goesWithTotal(String word) {
        return word.length() <= 3
                || TOTAL_WORDS.contains(word)
                || BESIDE_TOTAL.contains(word)
                || word.chars().allMatch(Character::isDigit);
    }

    /// The words of a title as they stand in the lists, without those that only join others.
    private List<String> sameWords(String title) {
        return words(title).stream()
                .filter(word -> !JOINING.contains(word))
                .map(word -> sameWords.getOrDefault(word, word))
                .toList();
    }

    /// The words of a title: parted by blanks, marks, and capitals inside a word.
    private static List<String> words(String title) {
        String parted = title.strip().replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        for (String word : parted.split("[^\\p{L}\\p{N}]+", -1)) {
            String plain = Headers.compact(word);
            if (!plain.isEmpty()) {
                words.add(plain);
            }
        }
        return words;
    }

    /// @param confidence in percent
    record Meaning(Target target, int confidence) {
        /// Whether the whole title is known, not only a part of it.
        boolean isWhole() {
            return confidence > PART_OF_TITLE;
        }
    }

    private record Phrase(List<String> words, Target target) {
        int length() {
            return words.stream().mapToInt(String::length).sum();
        }
    }
}
