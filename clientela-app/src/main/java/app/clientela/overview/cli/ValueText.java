package app.clientela.overview.cli;

import app.clientela.intake.Reason;
import app.clientela.intake.SalesRead;
import app.clientela.kernel.Estimate;
import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;
import app.clientela.platform.texts.Texts;
import app.clientela.platform.web.Formats;
import app.clientela.valuation.BaseValue;
import app.clientela.valuation.CustomerValue;
import app.clientela.valuation.MarginRate;
import app.clientela.valuation.Worth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The report for people: what the shop's customers are worth, in sentences and one table.
final class ValueText {

    private static final int SHOWN = 20;

    private final ValueReport report;
    private final Texts texts;
    private final Formats formats;
    private final List<String> lines = new ArrayList<>();

    ValueText(ValueReport report, Texts texts) {
        this.report = report;
        this.texts = texts;
        this.formats = new Formats(texts.locale(), ZoneOffset.UTC);
    }

    List<String> lines() {
        BaseValue base = report.assessed().base();
        data();
        lines.add("");
        worth(base.worth());
        lines.add("");
        table();
        lines.add("");
        assumed(base);
        return lines;
    }

    private void data() {
        SalesRead sales = report.sales();
        say("read", sales.rows(), sales.orders(), sales.customers().size());
        say("upto", formats.day(report.assumptions().asOf()), formats.money(sales.revenue()));
        if (sales.anonymous().orders() > 0) {
            say(
                    "anonymous",
                    sales.anonymous().orders(),
                    formats.money(sales.anonymous().revenue()));
        }
        sales.others().forEach(other -> say("other", other.rows(), formats.money(other.revenue())));
        reasons("refused", sales.refused());
        reasons("skipped", sales.skipped());
    }

    private void reasons(String key, Map<Reason, Long> reasons) {
        new TreeMap<>(reasons).forEach((reason, rows) -> say(key, rows, reason.slug()));
    }

    private void worth(Worth worth) {
        say("worth", formats.estimate(worth.total()), between(worth.total()), level());
        say("earned", formats.money(worth.earned()));
        say("expected", formats.estimate(worth.expected()), between(worth.expected()), months());
    }

    private void table() {
        List<ValueReport.Ranked> ranking = report.ranking();
        int shown = Math.min(ranking.size(), Math.min(SHOWN, report.top()));
        if (shown == 0) {
            say("nobody");
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                text("column.customer"),
                text("column.total"),
                text("column.earned"),
                text("column.expected"),
                text("column.again"),
                text("column.status")));
        ranking.subList(0, shown).forEach(ranked -> rows.add(row(ranked)));
        lines.addAll(TextTable.of(rows));
        if (shown < report.assessed().customers()) {
            say("more", report.assessed().customers() - shown);
        }
    }

    private List<String> row(ValueReport.Ranked ranked) {
        CustomerValue value = ranked.value();
        return List.of(
                ranked.key(),
                formats.estimate(value.worth().total()),
                formats.money(value.worth().earned()),
                formats.estimate(value.worth().expected()) + " ("
                        + between(value.worth().expected()) + ")",
                formats.percent(value.prospect().buysAgain().meanChance()),
                texts.text(value.status().textKey()));
    }

    private void assumed(BaseValue base) {
        MarginRate margin = report.assumptions().margin();
        if (margin.told()) {
            say("margin.told", formats.percent(margin.mean()));
        } else {
            say("margin.assumed", formats.percent(margin.mean()));
            base.margin()
                    .ifPresent(question -> say(
                            "margin.would",
                            formats.percent(question.low()),
                            formats.estimate(question.totalAtLow()),
                            formats.percent(question.high()),
                            formats.estimate(question.totalAtHigh())));
        }
        say(report.vat().equals(Percent.ZERO) ? "vat.none" : "vat.out", formats.percent(report.vat()));
        if (report.sales().currency().isEmpty()) {
            say("currency", held(report.sales().revenue()));
        }
        base.flags().stream().filter(flag -> !flag.endsWith(".margin")).forEach(flag -> lines.add(texts.text(flag)));
        say("model", report.assessed().model().name(), report.assessed().model().method());
    }

    private static String held(Money money) {
        return money.currency().getCurrencyCode();
    }

    private String between(Estimate estimate) {
        return formats.between(estimate);
    }

    /// Such as 8 times out of 10.
    private String level() {
        return formats.percent(new Percent(report.assumptions().outlook().rangePercent() * 100));
    }

    private int months() {
        return report.assumptions().outlook().horizonMonths();
    }

    private String text(String key, Object... arguments) {
        return texts.text("valuation.command." + key, arguments);
    }

    private void say(String key, Object... arguments) {
        lines.add(text(key, arguments));
    }
}
