package app.clientela.overview.customers;

import app.clientela.overview.label.Label;
import app.clientela.overview.sheet.CsvSheet;
import app.clientela.platform.texts.Texts;
import app.clientela.valuation.RankedCustomer;
import app.clientela.valuation.RankingQuery;
import app.clientela.valuation.Valuations;
import app.clientela.valuation.Worth;
import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The list of customers as a file: some at a time are read and written, none is kept.
final class CustomersCsv {

    private static final List<String> HEADERS = List.of(
            "overview.export.id",
            "overview.export.name",
            "overview.export.place",
            "overview.export.group",
            "overview.export.tags",
            "overview.export.currency",
            "overview.export.total",
            "overview.export.total.low",
            "overview.export.total.high",
            "overview.export.earned",
            "overview.export.expected",
            "overview.export.expected.low",
            "overview.export.expected.high",
            "overview.export.cost",
            "overview.export.risk",
            "overview.export.again",
            "overview.export.days",
            "overview.export.gap",
            "overview.export.first",
            "overview.export.last");

    private final Valuations valuations;
    private final Texts texts;

    CustomersCsv(Valuations valuations, Locale reader) {
        this.valuations = valuations;
        this.texts = Texts.in(reader);
    }

    String fileName(LocalDate today) {
        return texts.text("overview.export.file") + "-" + today + ".csv";
    }

    void write(RankingQuery query, OutputStream to) {
        CsvSheet sheet =
                new CsvSheet(new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8)), texts.locale());
        HEADERS.forEach(key -> sheet.text(texts.text(key)));
        sheet.endRow();
        valuations.each(query, customer -> row(customer, sheet));
        sheet.flush();
    }

    private void row(RankedCustomer customer, CsvSheet sheet) {
        Worth worth = customer.worth();
        sheet.text(customer.publicId().value())
                .text(customer.name())
                .text(customer.detail())
                .text(texts.text(Label.of(customer.status()).key()))
                .text(tags(customer))
                .text(worth.earned().currency().getCurrencyCode())
                .money(worth.total().meanMoney())
                .money(worth.total().lowMoney())
                .money(worth.total().highMoney())
                .money(worth.earned())
                .money(worth.expected().meanMoney())
                .money(worth.expected().lowMoney())
                .money(worth.expected().highMoney())
                .money(worth.cost())
                .money(customer.atRisk())
                .percent(customer.buysAgain().meanChance())
                .number(customer.rhythm().purchaseDays())
                .count(customer.rhythm().usualGapDays())
                .day(customer.rhythm().first())
                .day(customer.rhythm().last())
                .endRow();
    }

    private String tags(RankedCustomer customer) {
        return customer.tags().stream()
                .map(tag -> texts.text(Label.of(tag).key()))
                .collect(Collectors.joining(", "));
    }
}
