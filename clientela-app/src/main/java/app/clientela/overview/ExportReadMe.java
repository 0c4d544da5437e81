package app.clientela.overview;

import app.clientela.overview.ExportStore.Column;
import app.clientela.overview.ExportStore.Shape;
import app.clientela.platform.db.SchemaNotes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells what is in the export: every file, table and column. In English, like their names.
final class ExportReadMe {

    private static final Map<String, String> BY_ENDING = Map.of(
            "_minor",
                    "amount in the smallest unit of its currency (cents); in the CSV files a decimal number where"
                            + " the currency is known, under the name without `_minor`",
            "_on", "day",
            "_at", "moment, in UTC",
            "_bp", "hundredths of a percent",
            "_milli", "thousandths; in the CSV files the number itself, under the name without `_milli`");

    private final SchemaNotes notes;

    ExportReadMe(SchemaNotes notes) {
        this.notes = notes;
    }

    String text(String shop, Instant madeAt, List<Shape> shapes) {
        StringBuilder text = new StringBuilder()
                .append("# ")
                .append(shop.replaceAll("\\R", " "))
                .append("\n\nEverything that Clientela keeps of this shop, as of ")
                .append(madeAt)
                .append("""
                        . No program of ours is needed to read it.

                        - `snapshot.html`: the figures and the customers on one page, for any browser.
                        - `csv/`: the main tables, for a spreadsheet.
                        - `tables/`: every table, one JSON object a line (JSON Lines, UTF-8).

                        Left out: what lets people in (hashes of passwords, devices, codes), the key under which
                        addresses not to be written to are kept, and those of the files that were imported. These
                        files are in the backups.

                        CSV files: UTF-8 with its mark; a text that a spreadsheet would compute has an apostrophe in
                        front. Numbers of rows have 19 digits: let the spreadsheet take them as texts.

                        """);
        text.append("| CSV file | Table |\n|---|---|\n");
        ExportSheet.FILES.forEach((file, table) -> text.append("| `")
                .append(file)
                .append(".csv` | `")
                .append(table)
                .append("` |\n"));
        shapes.forEach(shape -> describe(shape, text));
        return text.toString();
    }

    private void describe(Shape shape, StringBuilder text) {
        text.append("\n## ").append(shape.name()).append("\n\n");
        String about = notes.of(shape.name());
        if (!about.isEmpty()) {
            text.append(about).append("\n\n");
        }
        for (Column column : shape.columns()) {
            text.append("- `")
                    .append(column.name())
                    .append("`: ")
                    .append(words(shape, column))
                    .append('\n');
        }
    }

    String words(Shape shape, Column column) {
        String note = notes.of(shape.name(), column.name()).replaceFirst("^(plain|personal):? ?", "");
        String words =
                Stream.of(kind(column), note).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
        return words.isEmpty() ? column.name().replace('_', ' ') : words;
    }

    /// What follows from what it is, or from the end of its name; empty for anything else.
    private String kind(Column column) {
        if (!column.refersTo().isEmpty()) {
            return "the row of `" + column.refersTo() + "` with this id";
        }
        if (column.truth()) {
            return "true or false (1 or 0 in the CSV files)";
        }
        if (column.name().equals("run_id")) {
            return "the row of `import_run` that brought it";
        }
        return BY_ENDING.entrySet().stream()
                .filter(ending -> column.name().endsWith(ending.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
