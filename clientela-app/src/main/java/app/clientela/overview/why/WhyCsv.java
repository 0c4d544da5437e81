package app.clientela.overview.why;

import app.clientela.overview.sheet.CsvSheet;
import app.clientela.platform.texts.Texts;
import app.clientela.valuation.FittedModel;
import app.clientela.valuation.ReasonLine;
import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The numbers of a page as a file: one table below the other, each with a title and headings.
final class WhyCsv {

    private final CsvSheet sheet;
    private final Texts texts;

    WhyCsv(OutputStream to, Locale reader) {
        texts = Texts.in(reader);
        sheet = new CsvSheet(new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8)), texts.locale());
    }

    static String fileName(Locale reader, LocalDate today) {
        return Texts.in(reader).text("overview.why.csv.file") + "-" + today + ".csv";
    }

    void customer(String name) {
        words("overview.column.customer").text(name).endRow();
        sheet.endRow();
    }

    void sum(List<ReasonLine> lines) {
        title("overview.part.expected");
        head("overview.why.csv.line", "overview.why.csv.figure", "overview.why.csv.low", "overview.why.csv.high");
        for (StepLine line : StepLine.of(lines)) {
            String sign = line.sign().isEmpty() ? "" : " (" + line.sign().strip() + ")";
            sheet.text(texts.text(line.key()) + sign);
            line.money().ifPresent(sheet::money);
            line.estimate().ifPresent(sheet::estimate);
            line.share().ifPresent(sheet::percent);
            sheet.endRow();
        }
        sheet.endRow();
    }

    /// How right forecasts have been, and what they stand on.
    void evidence(Known known) {
        known.past().ifPresent(this::past);
        known.chances(Optional.empty()).ifPresent(this::chances);
        known.race().map(RaceView::rows).filter(rows -> !rows.isEmpty()).ifPresent(this::rivals);
        known.held().ifPresent(this::held);
        model(known);
    }

    void end() {
        sheet.flush();
    }

    private void past(PastView past) {
        title("overview.why.csv.past");
        head(
                "overview.why.past.until",
                "overview.why.past.said",
                "overview.why.csv.low",
                "overview.why.csv.high",
                "overview.why.past.came",
                "overview.export.currency");
        for (PastView.Row row : past.rows()) {
            sheet.day(Optional.of(row.on()))
                    .estimate(row.said())
                    .money(row.came())
                    .text(row.came().currency().getCurrencyCode())
                    .endRow();
        }
        sheet.endRow();
    }

    private void chances(ChancesView chances) {
        title("overview.why.csv.chances");
        head(
                "overview.why.chances.said",
                "overview.why.chances.customers",
                "overview.why.chances.bought",
                "overview.why.csv.luck.low",
                "overview.why.csv.luck.high");
        for (ChancesView.Group group : chances.groups()) {
            sheet.percent(group.bin().said())
                    .number(group.bin().customers())
                    .number(group.bin().bought())
                    .percent(group.luck().low())
                    .percent(group.luck().high())
                    .endRow();
        }
        sheet.endRow();
    }

    private void rivals(List<RaceView.Row> rows) {
        title("overview.why.race.title");
        head("overview.why.csv.line", "overview.why.race.used", "overview.why.race.error", "overview.why.csv.top");
        for (RaceView.Row row : rows) {
            words(row.name())
                    .number(row.rival().used() ? 1 : 0)
                    .thousandths(row.rival().errorMilli())
                    .percent(row.rival().topShare())
                    .endRow();
        }
        sheet.endRow();
    }

    private void held(HeldView view) {
        title("overview.why.held.title");
        sheet.text(texts.text(
                        view.source(),
                        view.held().from().toString(),
                        view.held().until().toString()))
                .endRow();
        head(
                "overview.why.csv.line",
                "overview.why.chances.customers",
                "overview.why.csv.held",
                "overview.why.csv.aim");
        for (HeldView.Row row : view.rows()) {
            words(row.key())
                    .number(row.group().customers())
                    .number(row.group().held())
                    .percent(view.aim())
                    .endRow();
        }
        sheet.endRow();
    }

    private void model(Known known) {
        FittedModel model = known.base().model();
        title("overview.why.used");
        line("overview.used.model", model.name() + ", " + model.method());
        model.parameters()
                .forEach((name, value) -> sheet.text(name).decimal(value).endRow());
        words("overview.used.likelihood").decimal(model.logLikelihood()).endRow();
        line("overview.why.chances.customers", String.valueOf(model.customers()));
        line("overview.used.data", model.dataHash());
        line("overview.used.seed", String.valueOf(model.seed()));
        line("overview.used.software", known.provenance().software());
        line("overview.used.finished", known.provenance().finishedAt().toString());
    }

    private void line(String key, String value) {
        words(key).text(value).endRow();
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
