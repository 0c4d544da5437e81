package app.clientela.overview.cli;

import app.clientela.intake.Reason;
import app.clientela.intake.SalesRead;
import app.clientela.kernel.Estimate;
import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;
import app.clientela.platform.json.JsonText;
import app.clientela.valuation.Assumptions;
import app.clientela.valuation.CustomerValue;
import app.clientela.valuation.FittedModel;
import app.clientela.valuation.MarginRate;
import app.clientela.valuation.Worth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/// The report for programs. Amounts are decimal strings, so that no reader loses a cent.
final class ValueJson {

    private static final int DECIMALS = 6;

    private final JsonText json = new JsonText();
    private final ValueReport report;

    ValueJson(ValueReport report) {
        this.report = report;
    }

    String written() {
        Assumptions assumptions = report.assumptions();
        json.object();
        json.key("as_of").string(assumptions.asOf().toString());
        currency();
        json.key("horizon_months").bare(String.valueOf(assumptions.outlook().horizonMonths()));
        json.key("discount_rate").bare(plain(assumptions.outlook().yearlyDiscount()));
        counts(report.sales());
        assumed();
        model(report.assessed().model());
        base(report.assessed().base().worth());
        ranking();
        return json.endObject().toString();
    }

    private void currency() {
        json.key("currency");
        report.sales()
                .currency()
                .ifPresentOrElse(known -> json.string(known.getCurrencyCode()), () -> json.bare("null"));
    }

    private void counts(SalesRead sales) {
        json.key("rows").bare(String.valueOf(sales.rows()));
        reasons("skipped", sales.skipped());
        reasons("refused", sales.refused());
        json.key("customers").bare(String.valueOf(sales.customers().size()));
        json.key("orders").bare(String.valueOf(sales.orders()));
        json.key("refunds").bare(String.valueOf(sales.refunds()));
        json.key("revenue").string(plain(sales.revenue()));
        json.key("anonymous").object();
        json.key("orders").bare(String.valueOf(sales.anonymous().orders()));
        json.key("revenue").string(plain(sales.anonymous().revenue()));
        json.endObject();
        json.key("other_currencies").array();
        for (SalesRead.OtherCurrency other : sales.others()) {
            json.object().key("currency").string(other.currency().getCurrencyCode());
            json.key("rows").bare(String.valueOf(other.rows()));
            json.key("orders").bare(String.valueOf(other.orders()));
            json.key("refunds").bare(String.valueOf(other.refunds()));
            json.key("revenue").string(plain(other.revenue())).endObject();
        }
        json.endArray();
    }

    private void reasons(String key, Map<Reason, Long> reasons) {
        Map<Reason, Long> sorted = new TreeMap<>(Comparator.comparing(Reason::slug));
        sorted.putAll(reasons);
        json.key(key).object();
        sorted.forEach((reason, rows) -> json.key(reason.slug()).bare(String.valueOf(rows)));
        json.endObject();
    }

    private void assumed() {
        MarginRate margin = report.assumptions().margin();
        json.key("assumptions").array();
        json.string(
                report.vat().equals(Percent.ZERO)
                        ? "vat: 0 (amounts taken as net)"
                        : "vat: " + plain(report.vat()) + " (taken out of every amount)");
        json.string(
                margin.told()
                        ? "margin: " + plain(margin.mean()) + " (told)"
                        : "margin: " + plain(margin.mean()) + " (assumed; 80 % of shops between " + plain(margin.low())
                                + " and " + plain(margin.high()) + ")");
        json.string("prior: " + (report.assumptions().believing() ? "default" : "none"));
        if (report.sales().currency().isEmpty()) {
            json.string("currency: none is named in the file; amounts are in whatever it counts in");
        }
        report.assessed().base().flags().forEach(json::string);
        json.endArray();
    }

    private void model(FittedModel model) {
        json.key("model").object();
        json.key("name").string(model.name());
        json.key("parameters").object();
        new TreeMap<>(model.parameters())
                .forEach((name, value) -> json.key(name).bare(value));
        json.endObject();
        json.key("log_likelihood").bare(model.logLikelihood());
        json.key("method").string(model.method());
        json.endObject();
    }

    private void base(Worth base) {
        json.key("base").object();
        json.key("earned").string(plain(base.earned()));
        json.key("expected").object();
        json.key("mean").string(plain(base.expected().meanMoney()));
        json.key("low").string(plain(base.expected().lowMoney()));
        json.key("high").string(plain(base.expected().highMoney()));
        json.endObject().endObject();
    }

    private void ranking() {
        json.key("ranking").array();
        for (ValueReport.Ranked ranked : report.ranking()) {
            customer(ranked.key(), ranked.value());
        }
        json.endArray();
    }

    private void customer(String key, CustomerValue value) {
        Worth worth = value.worth();
        json.object();
        json.key("customer").string(key);
        json.key("historic_clv").string(plain(worth.earned()));
        json.key("predicted_clv").string(plain(worth.expected().meanMoney()));
        json.key("predicted_clv_low").string(plain(worth.expected().lowMoney()));
        json.key("predicted_clv_high").string(plain(worth.expected().highMoney()));
        json.key("total_clv").string(plain(worth.total().meanMoney()));
        json.key("historic_number_of_orders").bare(String.valueOf(value.rhythm().purchaseDays()));
        json.key("predicted_number_of_orders").bare(plain(value.prospect().orders()));
        json.key("chance_of_order").bare(plain(value.prospect().buysAgain()));
        json.endObject();
    }

    private static String plain(Money money) {
        return money.toDecimal().toPlainString();
    }

    private static String plain(Percent share) {
        return share.toFraction().stripTrailingZeros().toPlainString();
    }

    private static String plain(Estimate estimate) {
        BigDecimal mean = BigDecimal.valueOf(estimate.mean()).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return mean.signum() == 0 ? "0" : mean.stripTrailingZeros().toPlainString();
    }
}
