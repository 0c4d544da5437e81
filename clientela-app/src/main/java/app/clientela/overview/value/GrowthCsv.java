package app.clientela.overview.value;

import app.clientela.overview.sheet.CsvSheet;
import app.clientela.platform.texts.Texts;
import app.clientela.valuation.SecondPurchase.Point;
import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The numbers of the page as a file: one table below the other, each with a title and headings.
final class GrowthCsv {

    private static final String FROM = "overview.growth.csv.from";
    private static final String UNTIL = "overview.growth.csv.until";
    private static final String CUSTOMERS = "overview.why.chances.customers";
    private static final String LOW = "overview.why.csv.low";
    private static final String HIGH = "overview.why.csv.high";

    private final CsvSheet sheet;
    private final Texts texts;

    GrowthCsv(OutputStream to, Locale reader) {
        texts = Texts.in(reader);
        sheet = new CsvSheet(new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8)), texts.locale());
    }

    static String fileName(Locale reader, LocalDate today) {
        return Texts.in(reader).text("overview.growth.csv.file") + "-" + today + ".csv";
    }

    void write(GrowthView view) {
        view.split().ifPresent(this::split);
        view.retention().ifPresent(this::retention);
        view.movement().ifPresent(this::movement);
        view.second().ifPresent(this::second);
        sheet.flush();
    }

    private void split(SplitView view) {
        title("overview.growth.split.table");
        head(
                "overview.growth.split.part",
                CUSTOMERS,
                "overview.growth.split.amount",
                LOW,
                HIGH,
                "overview.export.currency");
        String currency = view.change().currency().getCurrencyCode();
        words("overview.growth.split.before").text("").money(view.split().before());
        sheet.text("").text("").text(currency).endRow();
        for (SplitView.Row row : view.rows()) {
            words(row.key())
                    .number(row.part().customers())
                    .money(row.part().amount())
                    .money(row.part().low())
                    .money(row.part().high())
                    .text(currency)
                    .endRow();
        }
        words("overview.growth.split.after").text("").money(view.split().after());
        sheet.text("").text("").text(currency).endRow();
        sheet.endRow();
    }

    private void retention(RetentionView view) {
        title("overview.growth.back.title");
        head(FROM, UNTIL, "overview.growth.csv.later", CUSTOMERS, "overview.growth.csv.bought");
        for (RetentionView.Row row : view.rows()) {
            List<Rate> cells = row.cells();
            for (int i = 0; i < cells.size(); i++) {
                days(row.cohort().from(), row.cohort().to())
                        .number(i + 1L)
                        .number(cells.get(i).of())
                        .number(cells.get(i).counted())
                        .endRow();
            }
        }
        sheet.endRow();
    }

    private void movement(MovementView view) {
        title("overview.growth.moves.title");
        head(
                "overview.growth.moves.stage",
                "overview.growth.moves.now",
                "overview.growth.csv.before",
                "overview.growth.moves.up",
                "overview.growth.moves.stays",
                "overview.growth.moves.back",
                "overview.growth.moves.quiet");
        for (MovementView.Row row : view.rows()) {
            words(MovementView.key(row.stage()))
                    .number(row.now())
                    .number(row.stays().of());
            row.rates().forEach(rate -> sheet.number(rate.counted()));
            sheet.endRow();
        }
        sheet.endRow();
        head(
                FROM,
                UNTIL,
                "overview.growth.moves.new",
                "overview.growth.csv.of",
                "overview.growth.moves.repeat",
                "overview.growth.csv.of",
                "overview.growth.moves.regular",
                "overview.growth.csv.of",
                "overview.growth.moves.asleep",
                "overview.growth.csv.of");
        for (MovementView.Quarter quarter : view.quarters()) {
            days(quarter.from(), quarter.to());
            quarter.rates().forEach(rate -> sheet.number(rate.counted()).number(rate.of()));
            sheet.endRow();
        }
        sheet.endRow();
    }

    private void second(SecondView view) {
        title("overview.growth.second.table");
        head("overview.growth.second.day", "overview.growth.second.risk", "overview.growth.second.share", LOW, HIGH);
        for (Point point : view.second().points()) {
            sheet.number(point.day())
                    .number(point.atRisk())
                    .percent(point.share())
                    .percent(point.low())
                    .percent(point.high())
                    .endRow();
        }
    }

    private CsvSheet days(LocalDate from, LocalDate to) {
        return sheet.day(Optional.of(from)).day(Optional.of(to));
    }

    private void title(String key) {
        words(key).endRow();
    }

    private void head(String... keys) {
        for (String key : keys) {
            words(key);
        }
        sheet.endRow();
    }

    private CsvSheet words(String key) {
        return sheet.text(texts.text(key));
    }
}
