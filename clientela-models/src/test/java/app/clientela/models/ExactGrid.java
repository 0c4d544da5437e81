package app.clientela.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The points of the grids, 504 for each kind of model: 72 sets of parameters, with each of seven
/// numbers of purchases; times, horizons, rates of discount and phases go round.
final class ExactGrid {

    private static final double[][] BUYING = {
        {.55, 10.6}, {.24, 4.4}, {8, 75}, {.1, 900}, {1e-3, 1e-3}, {1e-3, 1e4}, {1e4, 1e-3}, {1e4, 1e4}
    };
    private static final double[][] LEAVING = {
        {.6, 11.7},
        {.3, .4},
        {1, 30},
        {1 + 1e-7, .013},
        {.999999, 400},
        {1e-3, 1e-3},
        {1e-3, 1e4},
        {1e4, 1e-3},
        {1e4, 1e4}
    };
    private static final int[] PURCHASES = {0, 1, 2, 10, 50, 300, 2000};
    private static final double[] OBSERVED = {1, 27, 104, 260, 520};
    private static final double[] LAST = {.125, .5, 1};
    private static final double[] WEEKS = {1, 52, 520};
    private static final double[] RATES = {Math.log(1.1) / 52, .02};

    private static final String HISTORY = "k,x,tx,T,litt,weeks,rate";
    private static final String DERIVATIVES = "-derivatives.csv";

    private ExactGrid() {}

    /// The points of one file, with their answers.
    static List<ExactPoint> read(PurchaseModels.Kind kind) {
        return Golden.rows("grid/" + kind.key() + ".csv").stream()
                .map(cells -> ExactPoint.of(kind, Golden.numbers(cells)))
                .toList();
    }

    /// The points without answers.
    static List<ExactPoint> points(PurchaseModels.Kind kind) {
        int sets = BUYING.length * LEAVING.length;
        return IntStream.range(0, sets * PURCHASES.length)
                .mapToObj(i -> point(kind, i))
                .toList();
    }

    /// Every sixteenth of them, for what costs more.
    static List<ExactPoint> some(PurchaseModels.Kind kind) {
        List<ExactPoint> all = points(kind);
        return IntStream.range(0, all.size() / 16)
                .mapToObj(i -> all.get(16 * i + i % 16))
                .toList();
    }

    private static ExactPoint point(PurchaseModels.Kind kind, int i) {
        int set = i / PURCHASES.length;
        double[] buying = BUYING[set % BUYING.length];
        double[] leaving = LEAVING[set / BUYING.length];
        double[] all = {buying[0], buying[1], leaving[0], leaving[1]};
        int x = PURCHASES[i % PURCHASES.length];
        double end = OBSERVED[i % OBSERVED.length];
        double last = x == 0 ? 0 : end * LAST[i % LAST.length];
        double gaps = x == 0 ? 0 : x == 1 ? Math.log(last) : x * (Math.log(last / x) - .25);
        return ExactPoint.of(
                new PhasedKind(kind, kind.isRegular() ? 2 + (i + set) % 3 : 1),
                Arrays.copyOf(all, letters(kind)),
                new Purchases(x, last, end, gaps),
                WEEKS[i / LAST.length % WEEKS.length],
                RATES[i % RATES.length]);
    }

    static int letters(PurchaseModels.Kind kind) {
        return kind == PurchaseModels.Kind.NBD ? 2 : 4;
    }

    /// The derivatives at [#some] points that are kept.
    static List<double[]> keptDerivatives(PurchaseModels.Kind kind) {
        return Golden.rows("grid/" + kind.key() + DERIVATIVES).stream()
                .map(Golden::numbers)
                .toList();
    }

    /// Writes files of the folder, `pareto-nbd.csv`, `pareto-nbd-derivatives.csv` and so on: an
    /// hour for all.
    ///
    /// @param folderAndNames where to, and which
    public static void main(String[] folderAndNames) throws IOException {
        for (String name : Arrays.asList(folderAndNames).subList(1, folderAndNames.length)) {
            boolean derivatives = name.endsWith(DERIVATIVES);
            String key = name.replace(DERIVATIVES, "").replace(".csv", "");
            PurchaseModels.Kind kind =
                    PurchaseModels.Kind.valueOf(key.replace('-', '_').toUpperCase(Locale.ROOT));
            List<String> lines = derivatives
                    ? some(kind).parallelStream()
                            .map(p -> p.line(p.derivatives()))
                            .toList()
                    : points(kind).parallelStream().map(p -> p.line(p.exact())).toList();
            Stream<String> heading = Stream.of(heading(kind, derivatives));
            Files.write(
                    Path.of(folderAndNames[0], name),
                    Stream.concat(heading, lines.stream()).toList());
        }
    }

    private static String heading(PurchaseModels.Kind kind, boolean derivatives) {
        List<String> letters = points(kind).getFirst().model().parameters().keySet().stream()
                .filter(letter -> !letter.equals("k"))
                .toList();
        Stream<String> answers = derivatives
                ? Stream.concat(
                        letters.stream(),
                        letters.stream()
                                .flatMap(one -> letters.stream()
                                        .filter(two -> letters.indexOf(two) >= letters.indexOf(one))
                                        .map(two -> one + "-" + two)))
                : Stream.of("ll", "alive", "alive_ahead", "expected", "chance", "residual");
        return Stream.of(letters.stream(), Stream.of(HISTORY), answers)
                .flatMap(Function.identity())
                .collect(Collectors.joining(","));
    }
}
