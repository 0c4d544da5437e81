package app.clientela.intake.formats;

import app.clientela.intake.DateOrder;
import app.clientela.intake.DecimalMark;
import app.clientela.intake.Format;
import app.clientela.intake.Habits;
import app.clientela.intake.Hints;
import app.clientela.intake.Party;
import app.clientela.intake.Reason;
import app.clientela.intake.Telling;
import app.clientela.intake.TitledRows;
import app.clientela.intake.TitledRows.Row;
import app.clientela.intake.Told;
import app.clientela.kernel.Money;
import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Payments of Amazon to a seller over a range of days, in six languages, below some lines of
/// notes: what was paid for the orders of the other report, and what Amazon kept of it.
@AutoService(Format.class)
public final class AmazonDateRange extends TableFormat {

    private static final String DAY = "date/time|Data/Ora:|Datum/Uhrzeit|date/heure|fecha y hora|fecha/hora|data/hora";
    private static final String SETTLEMENT = "settlement id|Numero pagamento|Abrechnungsnummer|numéro de versement"
            + "|identificador de pago|id de liquidação";
    private static final String TYPE = "type|Tipo|Typ";
    private static final String ORDER = "order id|Numero ordine|Bestellnummer|numéro de la commande|número de pedido"
            + "|id. del pedido|id do pedido";
    private static final String SALES =
            "product sales|Vendite|Umsätze|ventes de produits|ventas de productos|vendas do produto";
    private static final String SHIPPING = "shipping credits|Accrediti per le spedizioni|Gutschrift für Versandkosten"
            + "|crédits d'expédition|abonos de envío|créditos de envío|créditos de remessa";
    private static final String GIFTS = "gift wrap credits|Accrediti per confezioni regalo"
            + "|Gutschrift für Geschenkverpackung|crédits sur l'emballage cadeau|abonos de envoltorio para regalo"
            + "|créditos por envoltorio de regalo|créditos de embalagem de presente";
    private static final String REBATES = "promotional rebates|Sconti promozionali|Rabatte aus Werbeaktionen"
            + "|Rabais promotionnels|devoluciones promocionales|descuentos promocionales|descontos promocionais";
    private static final String SELLING = "selling fees|Commissioni di vendita|Verkaufsgebühren|frais de vente"
            + "|tarifas de venta|tarifas de venda";
    private static final String LOGISTICS = "fba fees|Costi del servizio Logistica di Amazon"
            + "|Gebühren zu Versand durch Amazon|Frais pour le service Expédié par Amazon|Frais Expédié par Amazon"
            + "|tarifas de Logística de Amazon|tarifas fba|taxas fba";
    private static final String OTHER_FEES = "other transaction fees|Altri costi relativi alle transazioni"
            + "|Andere Transaktionsgebühren|autres frais de transaction|tarifas de otras transacciones"
            + "|tarifas de otra transacción|taxas de outras transações";
    private static final String TOTAL = "total|totale|Gesamt";

    /// Tax that the seller receives and owes, where the marketplace does not keep it.
    private static final List<String> TAXES = List.of(
            "product sales tax|imposta sulle vendite dei prodotti|Produktumsatzsteuer",
            "shipping credits tax|imposta accrediti per le spedizioni|Steuer auf Versandgutschrift",
            "giftwrap credits tax|imposta sui crediti confezione regalo|Steuer auf Geschenkverpackungsgutschriften",
            "promotional rebates tax|imposta sugli sconti promozionali|Steuer auf Aktionsrabatte",
            "marketplace withheld tax|trattenuta IVA del marketplace|Einbehaltene Steuer auf Marketplace");

    private static final List<String> TITLES = List.of(
            DAY, SETTLEMENT, TYPE, ORDER, "sku", SALES, SHIPPING, REBATES, SELLING, LOGISTICS, OTHER_FEES, TOTAL);

    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("com", "USD"),
            Map.entry("ca", "CAD"),
            Map.entry("com.mx", "MXN"),
            Map.entry("com.br", "BRL"),
            Map.entry("co.uk", "GBP"),
            Map.entry("co.jp", "JPY"),
            Map.entry("com.au", "AUD"),
            Map.entry("se", "SEK"),
            Map.entry("pl", "PLN"),
            Map.entry("it", "EUR"),
            Map.entry("de", "EUR"),
            Map.entry("fr", "EUR"),
            Map.entry("es", "EUR"),
            Map.entry("nl", "EUR"),
            Map.entry("ie", "EUR"),
            Map.entry("com.be", "EUR"));

    public AmazonDateRange() {
        super("amazon-payments", "Amazon", Subject.PAYMENTS, new KnownTable(TITLES, AmazonDateRange::tell));
    }

    private static Telling tell(Supplier<TitledRows> table, Hints hints) {
        List<String> amounts = Stream.of(SALES, SELLING, TOTAL)
                .flatMap(title -> Stream.of(titles(title)))
                .toList();
        Habits usual = new Habits(DecimalMark.POINT, DateOrder.DAY_FIRST);
        Habits habits = Habits.of(table.get(), amounts, List.of(titles(DAY)), usual);
        return TableTelling.grouped(
                table, AmazonDateRange::key, rows -> paid(rows, new Cells(rows.getFirst(), hints, habits)));
    }

    private static String[] titles(String spellings) {
        return spellings.split("\\|", -1);
    }

    /// Items of one order that were paid together are one payment.
    private static String key(Row row) {
        String order = row.cell(List.of(titles(ORDER)));
        return order.isEmpty()
                ? ""
                : String.join(
                        " ",
                        row.cell(List.of(titles(TYPE))),
                        order,
                        row.cell(List.of(titles(SETTLEMENT))),
                        row.cell(List.of(titles(DAY))));
    }

    private static List<Told> paid(List<Row> rows, Cells first) {
        List<Cells> all = rows.stream().map(first::beside).toList();
        Cells cells = all.getFirst();
        String type = cells.text(titles(TYPE)).toLowerCase(Locale.ROOT);
        if (type.matches("order|ordine|bestellung|commande|pedido")) {
            return movement(rows, all).map(Payments.Movement::in).orElseGet(() -> refused(rows, all));
        }
        if (type.matches("(?:refund|rimborso|erstattung|remboursement|reembolso|a-to-z|chargeback).*")) {
            return movement(rows, all).map(Payments.Movement::back).orElseGet(() -> refused(rows, all));
        }
        boolean transfer = type.matches("(?:transfer|trasferimento|[uü]bertrag|transfert|transfer[eê]ncia).*");
        return List.of(TableTelling.passed(rows, transfer ? Reason.OWN_TRANSFER : Reason.MONEY_SPENT));
    }

    private static List<Told> refused(List<Row> rows, List<Cells> all) {
        return Documents.told(rows, all, List.of());
    }

    private static Optional<Payments.Movement> movement(List<Row> rows, List<Cells> all) {
        Cells first = all.getFirst();
        Currency currency = currency(first);
        BigDecimal gross = Documents.sum(all, AmazonDateRange::gross);
        BigDecimal fee = Documents.sum(
                all,
                row -> Stream.of(SELLING, LOGISTICS, OTHER_FEES)
                        .map(title -> row.number(titles(title)))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .negate());
        Money taken = first.money(gross, currency, titles(SALES)[0]);
        Payments.Movement movement = new Payments.Movement(
                TableTelling.place(rows),
                key(first.row()),
                List.of(first.needed(titles(ORDER))),
                Party.NOBODY,
                first.day(titles(DAY)),
                taken,
                first.money(fee, currency, titles(SELLING)[0]));
        return all.stream().anyMatch(row -> row.fault().isPresent()) ? Optional.empty() : Optional.of(movement);
    }

    private static BigDecimal gross(Cells row) {
        return Stream.concat(Stream.of(SALES, SHIPPING, GIFTS, REBATES), TAXES.stream())
                .map(title -> row.number(titles(title)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// The report names the marketplace and no currency.
    private static Currency currency(Cells first) {
        String market = first.text("marketplace").toLowerCase(Locale.ROOT);
        String code = market.startsWith("amazon.") ? CURRENCIES.getOrDefault(market.substring(7), "") : "";
        return code.isEmpty() ? first.currency("marketplace currency") : Currency.getInstance(code);
    }
}
