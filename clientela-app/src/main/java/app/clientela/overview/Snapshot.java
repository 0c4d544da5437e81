package app.clientela.overview;

import app.clientela.business.Shop;
import app.clientela.overview.label.Label;
import app.clientela.platform.texts.Texts;
import app.clientela.platform.web.Formats;
import app.clientela.valuation.BaseValue;
import app.clientela.valuation.RankedCustomer;
import app.clientela.valuation.RankingPage;
import app.clientela.valuation.RankingQuery;
import app.clientela.valuation.Status;
import app.clientela.valuation.Tag;
import app.clientela.valuation.Valuations;
import app.clientela.valuation.Worth;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;

/// The figures of a shop on one page that any browser shows for ever: no script, nothing fetched.
final class Snapshot {

    /// So many customers, the most valuable first; a browser shows that many with ease.
    private static final int MOST = 5_000;

    private static final String STYLE = """
            :root{color-scheme:light dark}
            body{font:16px/1.5 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem}
            h1{margin-bottom:0}h2{margin-top:2.5rem}
            table{border-collapse:collapse;width:100%;font-size:.9375rem}
            th,td{padding:.4rem .6rem;border-bottom:1px solid #8886;text-align:left;vertical-align:top}
            .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
            small{display:block;opacity:.75}
            .scroll{overflow-x:auto}
            """;

    private final Shop shop;
    private final Valuations valuations;
    private final Texts texts;
    private final Formats formats;

    Snapshot(Shop shop, Valuations valuations, Locale reader) {
        this.shop = shop;
        this.valuations = valuations;
        this.texts = Texts.in(reader);
        this.formats = new Formats(texts.locale(), shop.zone());
    }

    void write(Writer to) throws IOException {
        to.write("<!doctype html>\n<html lang=\"" + texts.locale().toLanguageTag() + "\">\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                + " 'unsafe-inline'\">\n<title>" + safe(shop.name()) + "</title>\n<style>\n" + STYLE
                + "</style>\n<h1>" + safe(shop.name()) + "</h1>\n");
        Optional<BaseValue> base = valuations.base();
        if (base.isEmpty()) {
            to.write("<p>" + text("overview.snapshot.none") + "</p>\n");
            return;
        }
        write(base.get(), to);
        groups(base.get(), to);
        customers(base.get().counts().all(), to);
    }

    private void write(BaseValue base, Writer to) throws IOException {
        Worth worth = base.worth();
        to.write("<p>"
                + text(
                        "overview.snapshot.lead",
                        formats.day(base.asOf()),
                        base.model().name()) + "</p>\n<table>\n");
        line("overview.part.total", formats.estimate(worth.total()), formats.between(worth.total()), to);
        line("overview.part.made", formats.money(worth.earned()), "", to);
        line("overview.part.expected", formats.estimate(worth.expected()), formats.between(worth.expected()), to);
        line("overview.part.cost", formats.money(worth.cost()), "", to);
        line("overview.export.risk", formats.money(base.atRisk()), "", to);
        to.write("</table>\n");
    }

    private void line(String key, String figure, String range, Writer to) throws IOException {
        to.write("<tr><th scope=\"row\">" + text(key) + "</th><td class=\"n\">" + figure(figure, range)
                + "</td></tr>\n");
    }

    private static String figure(String figure, String range) {
        return safe(figure) + (range.isEmpty() ? "" : "<small>" + safe(range) + "</small>");
    }

    private void groups(BaseValue base, Writer to) throws IOException {
        to.write("<h2>" + text("overview.snapshot.groups") + "</h2>\n<table>\n");
        for (Status status : Status.values()) {
            group(Label.of(status), base.counts().byStatus().getOrDefault(status, 0), to);
        }
        for (Tag tag : Tag.values()) {
            group(Label.of(tag), base.counts().byTag().getOrDefault(tag, 0), to);
        }
        to.write("</table>\n");
    }

    private void group(Label label, int customers, Writer to) throws IOException {
        line(label.group(), formats.count(customers), "", to);
    }

    private void customers(int all, Writer to) throws IOException {
        to.write("<h2>" + text("overview.snapshot.customers") + "</h2>\n");
        if (all > MOST) {
            to.write("<p>" + text("overview.snapshot.most", formats.count(MOST), formats.count(all)) + "</p>\n");
        }
        to.write("<div class=\"scroll\"><table>\n<thead><tr><th class=\"n\">#</th><th>"
                + text("overview.column.customer") + "</th>");
        for (String key : new String[] {
            "overview.part.total", "overview.part.made", "overview.part.expected", "overview.part.cost"
        }) {
            to.write("<th class=\"n\">" + text(key) + "</th>");
        }
        to.write("</tr></thead>\n<tbody>\n");
        int written = 0;
        Optional<RankingQuery> asked = Optional.of(RankingQuery.all());
        while (asked.isPresent() && written < MOST) {
            RankingQuery now = asked.get();
            RankingPage page = valuations.ranking(now);
            for (RankedCustomer customer : page.customers()) {
                to.write(row(customer));
            }
            written += page.customers().size();
            asked = page.next().map(next -> new RankingQuery(now.group(), now.search(), now.sort(), Optional.of(next)));
        }
        to.write("</tbody></table></div>\n");
    }

    private String row(RankedCustomer customer) {
        Worth worth = customer.worth();
        return "<tr><td class=\"n\">" + customer.place() + "</td><td>" + safe(customer.name()) + "<small>"
                + safe(customer.detail()) + (customer.detail().isEmpty() ? "" : " · ")
                + text(Label.of(customer.status()).key()) + "</small></td><td class=\"n\">"
                + figure(formats.estimate(worth.total()), formats.between(worth.total())) + "</td><td class=\"n\">"
                + safe(formats.money(worth.earned())) + "</td><td class=\"n\">"
                + figure(formats.estimate(worth.expected()), formats.between(worth.expected()))
                + "</td><td class=\"n\">" + safe(formats.money(worth.cost())) + "</td></tr>\n";
    }

    private String text(String key, Object... arguments) {
        return safe(texts.text(key, arguments));
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
