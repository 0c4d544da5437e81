package app.clientela.analyst.cli;

import app.clientela.models.CountDistribution;
import app.clientela.models.Prior;
import app.clientela.models.PurchaseFit;
import app.clientela.models.PurchaseModels;
import app.clientela.models.PurchaseScores;
import app.clientela.models.PurchaseTable;
import app.clientela.models.Purchases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// One fit of a summary, with the seconds that each part of it took.
final class ModelRun {

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;
    private static final double NANO = 1e-9;

    private final KindName kind;
    private final boolean believing;
    private final double horizon;
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private PurchaseTable table = PurchaseTable.of(List.of());
    private Optional<PurchaseFit> fit = Optional.empty();

    ModelRun(KindName kind, boolean believing, double horizon) {
        this.kind = kind;
        this.believing = believing;
        this.horizon = horizon;
        List.of("read", "fit", "score", "ranges", "write").forEach(part -> seconds.put(part, 0.0));
    }

    /// What cannot be read, if there is something.
    Optional<String> read(Path file) throws IOException {
        long begun = System.nanoTime();
        PurchaseTable.Builder builder = PurchaseTable.builder();
        int customers = 0;
        try (Table rows = Table.open(file)) {
            Optional<String> missing = missing(rows);
            while (missing.isEmpty() && rows.next()) {
                Optional<Purchases> history = Histories.checked(rows, kind.isRegular());
                if (history.isEmpty()) {
                    return rows.problem();
                }
                builder.add(history.get());
                customers++;
            }
            if (missing.isPresent() || customers == 0) {
                return missing.or(() -> Optional.of("has no customer"));
            }
        }
        table = builder.build();
        took("read", begun);
        return Optional.empty();
    }

    private Optional<String> missing(Table rows) {
        List<String> absent = new ArrayList<>();
        for (String[] names : Histories.columns(kind.isRegular())) {
            if (rows.column(names) < 0) {
                absent.add(names[0]);
            }
        }
        return absent.isEmpty()
                ? Optional.empty()
                : Optional.of(kind + " needs the column " + String.join(", ", absent));
    }

    void fit() {
        long begun = System.nanoTime();
        PurchaseModels.Kind family = kind.kind();
        fit = Optional.of(PurchaseModels.fit(family, table, believing ? family.prior() : Prior.none()));
        took("fit", begun);
    }

    void score(Path summary, Path output) throws IOException {
        var model = fit.orElseThrow().model();
        long begun = System.nanoTime();
        PurchaseScores scores = PurchaseScores.of(model, table, horizon);
        took("score", begun);
        begun = System.nanoTime();
        String[] ranges = new String[table.rows()];
        IntStream.range(0, table.rows()).parallel().forEach(row -> {
            Purchases history = table.history(row);
            CountDistribution counts = model.counts(history, horizon);
            double chance = model.chanceOfPurchase(history, horizon);
            ranges[row] = "," + counts.quantile(LOW) + "," + counts.quantile(HIGH) + "," + Numbers.text(chance);
        });
        took("ranges", begun);
        begun = System.nanoTime();
        try (Table rows = Table.open(summary);
                ByteText out = new ByteText(Files.newOutputStream(output))) {
            int id = rows.column("customer_id");
            out.text("customer_id,p_alive,expected,low,high,chance").endRow();
            for (int place = 0; rows.next(); place++) {
                if (rows.has(id)) {
                    rows.copy(id, out);
                }
                out.cell(scores.alive(place)).cell(scores.expected(place));
                out.text(ranges[table.rowOf(place)]).endRow();
            }
        }
        took("write", begun);
    }

    /// For people: a line per figure.
    String text() {
        PurchaseFit found = fit.orElseThrow();
        List<String> lines = new ArrayList<>(List.of(kind + ", " + found.customers() + " customers"));
        found.model().parameters().forEach((name, value) -> lines.add(name + " " + Numbers.text(value)));
        lines.add("log-likelihood " + Numbers.text(found.logLikelihood()));
        return String.join("\n", lines);
    }

    String json() {
        PurchaseFit found = fit.orElseThrow();
        Map<String, String> object = new LinkedHashMap<>();
        object.put("model", quoted(kind.toString()));
        object.put("parameters", object(found.model().parameters()));
        object.put("log_likelihood", Numbers.text(found.logLikelihood()));
        object.put("n", Integer.toString(found.customers()));
        object.put("converged", Boolean.toString(found.converged()));
        object.put(
                "method", quoted(found.method().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        object.put("seconds", object(seconds));
        return written(object);
    }

    private static String object(Map<String, Double> numbers) {
        Map<String, String> texts = new LinkedHashMap<>();
        numbers.forEach((key, number) -> texts.put(key, Numbers.text(number)));
        return written(texts);
    }

    private static String written(Map<String, String> members) {
        List<String> texts = new ArrayList<>();
        members.forEach((key, value) -> texts.add(quoted(key) + ":" + value));
        return "{" + String.join(",", texts) + "}";
    }

    private static String quoted(String word) {
        return "\"" + word + "\"";
    }

    private void took(String part, long begun) {
        seconds.put(part, Math.round((System.nanoTime() - begun) * NANO * 1e4) / 1e4);
    }
}
