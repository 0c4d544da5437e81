package app.clientela.overview.health;

import app.clientela.orders.SourcePairs;
import java.util.List;

/// Two sources that seem to tell the same sales: which of the two holds their papers only?
/// @param one what the first is called
/// @param other what the second is called
record PairLine(String one, String other, SourcePairs told) {

    static PairLine of(SourcePairs told, List<SourceLine> sources) {
        return new PairLine(title(told.one(), sources), title(told.other(), sources), told);
    }

    private static String title(String source, List<SourceLine> sources) {
        return sources.stream()
                .filter(line -> line.told().source().equals(source))
                .map(line -> line.name().title())
                .findFirst()
                .orElse(source);
    }
}
