package app.clientela.intake.cli;

import app.clientela.intake.ImportRun;
import app.clientela.intake.Intake;
import app.clientela.intake.RefusedLine;
import app.clientela.intake.Tally;
import app.clientela.intake.Tally.CurrencyTotal;
import app.clientela.kernel.Money;
import app.clientela.kernel.Problem;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// What an import of one or more files comes to, for people and for programs.
final class ImportReport {

    static final String ALREADY_RECEIVED = "already_received";
    private static final String KNOWN = "known";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<ImportRun> runs = new ArrayList<>();
    private final Map<String, Problem> unreadable = new TreeMap<>();
    private final Map<String, Long> skipped = new TreeMap<>();

    void add(ImportRun run) {
        runs.add(run);
        Tally tally = run.tally();
        tally.skipped().forEach((reason, rows) -> skipped.merge(reason, rows, Long::sum));
        if (tally.known() > 0) {
            skipped.merge(KNOWN, tally.known(), Long::sum);
        }
    }

    void alreadyReceived() {
        skipped.merge(ALREADY_RECEIVED, 1L, Long::sum);
    }

    void unreadable(String file, Problem problem) {
        unreadable.put(file, problem);
    }

    List<ImportRun> runs() {
        return List.copyOf(runs);
    }

    Map<String, Long> skipped() {
        return skipped;
    }

    /// One object; refused rows stream through, so a million of them need no memory.
    /// @param kept false where nothing was kept, so that no run can be named
    void writeJson(PrintWriter out, Intake intake, boolean kept) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("runs");
            runs.stream()
                    .filter(_ -> kept)
                    .forEach(run -> json.writeString(run.publicId().value()));
            json.writeEndArray();
            json.writeObjectPropertyStart("formats");
            formats(intake).forEach(json::writeNumberProperty);
            json.writeEndObject();
            writeCounts(json);
            json.writePOJOProperty("skipped", skipped);
            writeErrors(json, intake);
            writeTotals(json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
        out.flush();
    }

    /// How many files there were of each format that is known.
    private Map<String, Long> formats(Intake intake) {
        Map<String, Long> formats = new TreeMap<>();
        for (ImportRun run : runs) {
            if (intake.refused().isArchive(run)) {
                run.tally().files().forEach((format, files) -> formats.merge(format, files, Long::sum));
            } else {
                formats.merge(intake.refused().isWorkbook(run) ? "xlsx" : "csv", 1L, Long::sum);
            }
        }
        formats.remove("");
        return formats;
    }

    private void writeCounts(JsonGenerator json) {
        json.writeNumberProperty("documents", sum(Tally::documents));
        json.writeNumberProperty("sales", sum(Tally::sales));
        json.writeNumberProperty("refunds", sum(Tally::refunds));
        json.writeNumberProperty("received", sum(Tally::received));
        json.writeNumberProperty("customers", sum(Tally::customers));
        json.writeNumberProperty("anonymous_sales", sum(Tally::anonymous));
    }

    long sum(java.util.function.ToLongFunction<Tally> count) {
        return runs.stream().map(ImportRun::tally).mapToLong(count).sum();
    }

    private void writeErrors(JsonGenerator json, Intake intake) {
        json.writeArrayPropertyStart("errors");
        unreadable.forEach((file, problem) -> {
            json.writeStartObject();
            json.writeStringProperty("file", file);
            json.writeNullProperty("line");
            json.writeNullProperty("column");
            json.writeNullProperty("value");
            json.writeStringProperty("reason", slug(problem.key()));
            json.writeEndObject();
        });
        for (ImportRun run : runs) {
            boolean parcel = intake.refused().isArchive(run);
            intake.refused().each(run.id(), line -> writeError(json, run, line, parcel));
        }
        json.writeEndArray();
    }

    private static void writeError(JsonGenerator json, ImportRun run, RefusedLine line, boolean parcel) {
        json.writeStartObject();
        json.writeStringProperty("file", parcel ? line.part() : run.file().name());
        if (!parcel && !line.part().isEmpty()) {
            json.writeStringProperty("sheet", line.part());
        }
        if (line.line() > 0) {
            json.writeNumberProperty("line", line.line());
            json.writeStringProperty("column", line.column());
        } else {
            json.writeStringProperty("element", line.column());
        }
        json.writeStringProperty("value", line.given());
        json.writeStringProperty("reason", line.reason());
        json.writeEndObject();
    }

    private static String slug(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    private void writeTotals(JsonGenerator json) {
        Map<String, CurrencyTotal> totals = new TreeMap<>();
        runs.stream()
                .flatMap(run -> run.tally().totals().stream())
                .forEach(total -> totals.merge(total.currency(), total, CurrencyTotal::and));
        json.writeArrayPropertyStart("totals");
        totals.values().forEach(total -> {
            json.writeStartObject();
            json.writeStringProperty("currency", total.currency());
            json.writeStringProperty("sales_gross", decimal(total.gross(), total.currency()));
            json.writeStringProperty("sales_net", decimal(total.net(), total.currency()));
            json.writeStringProperty("refunds_gross", decimal(total.refunded(), total.currency()));
            json.writeStringProperty("received_gross", decimal(total.received(), total.currency()));
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private static String decimal(long minor, String currency) {
        return new Money(minor, Currency.getInstance(currency)).toDecimal().toPlainString();
    }
}
