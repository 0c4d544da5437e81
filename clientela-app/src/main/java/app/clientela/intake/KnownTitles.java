package app.clientela.intake;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Titles that a program writes above its tables.
/// @param spellings of each, compact
record KnownTitles(List<List<String>> spellings) {

    /// @param known each perhaps in several spellings, parted by `|`
    static KnownTitles of(List<String> known) {
        return new KnownTitles(known.stream()
                .map(title ->
                        Stream.of(title.split("\\|", -1)).map(Headers::compact).toList())
                .toList());
    }

    /// What share of them a row has, 0 to 100.
    /// @param row compact
    int share(List<String> row) {
        Set<String> titles = new HashSet<>(row);
        long there = spellings.stream()
                .filter(spelled -> !Collections.disjoint(titles, spelled))
                .count();
        return spellings.isEmpty() ? 0 : Math.toIntExact(there * 100 / spellings.size());
    }
}
