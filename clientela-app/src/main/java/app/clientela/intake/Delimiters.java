package app.clientela.intake;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds what stands between the cells: the mark that cuts the first 200 records into the same
/// number of cells most often.
final class Delimiters {

    static final int RECORDS = 200;
    private static final char[] CANDIDATES = {',', ';', '\t', '|'};

    /// Two marks this close in steadiness are told apart by the number of columns.
    private static final int CLOSE = 2;

    private Delimiters() {}

    /// @param head the beginning of the file
    static char of(String head) {
        char best = CANDIDATES[0];
        Steadiness most = new Steadiness(0, 1);
        for (char candidate : CANDIDATES) {
            Steadiness steadiness = steadiness(records(head, candidate, RECORDS));
            if (steadiness.beats(most)) {
                most = steadiness;
                best = candidate;
            }
        }
        return best;
    }

    /// The first records that are not blank.
    static List<RawLine> records(String head, char delimiter, int most) {
        List<RawLine> records = new ArrayList<>();
        try (CsvLines lines = new CsvLines(new StringReader(head), delimiter)) {
            RawLine line = lines.next();
            while (line != null && records.size() < most) {
                if (!line.isBlank()) {
                    records.add(line);
                }
                line = lines.next();
            }
        }
        return records;
    }

    private static Steadiness steadiness(List<RawLine> records) {
        Map<Integer, Integer> times = new HashMap<>();
        records.forEach(record -> times.merge(record.cells().size(), 1, Integer::sum));
        Steadiness best = new Steadiness(0, 1);
        for (Map.Entry<Integer, Integer> entry : times.entrySet()) {
            int share = 100 * entry.getValue() / records.size();
            Steadiness one = new Steadiness(share, entry.getKey());
            if (entry.getKey() > 1 && one.beats(best)) {
                best = one;
            }
        }
        return best;
    }

    /// @param share of the records, in percent, that have so many columns
    private record Steadiness(int share, int columns) {
        boolean beats(Steadiness other) {
            if (Math.abs(share - other.share) > CLOSE) {
                return share > other.share;
            }
            return columns > other.columns;
        }
    }
}
