package app.clientela.overview.value;

import app.clientela.kernel.Probability;
import app.clientela.overview.label.SlippingLine;
import app.clientela.overview.sheet.CsvSheet;
import app.clientela.platform.texts.Texts;
import app.clientela.valuation.Leader;
import app.clientela.valuation.Spread;
import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;

/// The numbers of the page as a file: one table below the other, each with a title and headings.
final class ValueCsv {

    private final CsvSheet sheet;
    private final Texts texts;

    ValueCsv(OutputStream to, Locale reader) {
        texts = Texts.in(reader);
        sheet = new CsvSheet(new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8)), texts.locale());
    }

    static String fileName(Locale reader, LocalDate today) {
        return Texts.in(reader).text("overview.value.csv.file") + "-" + today + ".csv";
    }

    void write(ValueView view) {
        words("overview.export.currency")
                .text(view.expected().currency().getCurrencyCode())
                .endRow();
        sheet.endRow();
        view.spread().map(SpreadView::spread).ifPresent(this::spread);
        view.groups().ifPresent(this::groups);
        if (view.hasLeaders()) {
            leaders(view.leaders());
        }
        slipping(view);
    }

    void end() {
        sheet.flush();
    }

    private void spread(Spread spread) {
        head(
                "overview.value.share.customers",
                "overview.value.share.bring",
                "overview.why.csv.low",
                "overview.why.csv.high",
                "overview.part.expected");
        for (Spread.Point point : spread.points()) {
            sheet.number(point.customers())
                    .percent(point.share().meanChance())
                    .percent(new Probability(point.share().low()))
                    .percent(new Probability(point.share().high()))
                    .money(point.expected())
                    .endRow();
        }
        sheet.endRow();
    }

    private void groups(GroupsView groups) {
        head(
                "overview.value.groups.group",
                "overview.why.chances.customers",
                "overview.part.expected",
                "overview.value.groups.mean",
                "overview.column.again");
        groups.lines().forEach(this::group);
        group(groups.all());
        sheet.endRow();
    }

    private void group(GroupsView.Line line) {
        words(line.key())
                .number(line.outlook().customers())
                .money(line.outlook().expected())
                .money(line.mean())
                .percent(line.outlook().again())
                .endRow();
    }

    private void leaders(LeadersView leaders) {
        head("overview.column.customer", "overview.part.total", "overview.value.leaders.certainty");
        for (Leader leader : leaders.leaders()) {
            sheet.text(leader.customer().name())
                    .money(leader.customer().worth().total().meanMoney())
                    .percent(leader.certainty().first())
                    .endRow();
        }
        sheet.endRow();
    }

    private void slipping(ValueView view) {
        head(
                "overview.column.customer",
                "overview.export.gap",
                "overview.value.risk.silent",
                "overview.column.again",
                "overview.part.expected",
                "overview.risk.title");
        for (SlippingLine line : view.slipping()) {
            sheet.text(line.name())
                    .number(line.gap())
                    .number(line.silent())
                    .percent(line.chance().rate())
                    .money(line.expected())
                    .money(line.atRisk())
                    .endRow();
        }
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
