package app.clientela.intake.formats;

import app.clientela.intake.Party;
import app.clientela.intake.Reason;
import app.clientela.intake.Told;
import app.clientela.orders.Kind;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One Brazilian note. What it is about follows from its operation codes (CFOP): the first digit
/// says whether goods go out, the others whether they were sold, given, moved or brought back.
/// @param key its 44 characters, by which everybody knows it
record NfeNote(XmlElement note, String key, Values values) {

    private static final Currency REAL = Currency.getInstance("BRL");

    private static final Set<String> AUTHORISED = Set.of("100", "150");
    private static final Set<String> CALLED_OFF = Set.of("101", "151", "155");

    /// Goods given away (910) are among them: the note has a value, and the sum of the authorised
    /// notes is what the tax office sees.
    private static final Pattern SALE =
            Pattern.compile("[567](1[0-4]\\d|25[1-8]|30[1-7]|35[1-7]|40[1-5]|65[1-6]|667|910|933)");
    private static final Pattern BROUGHT_BACK = Pattern.compile("[123567](20[1-7]|211|41[01]|66[0-2])");
    private static final Pattern ASSET = Pattern.compile("[567]551");

    private static final String ADJUSTMENT = "3";
    private static final Set<String> NOTES_OF_TAX = Set.of("5", "6");
    private static final int FEWEST_OF_AN_ID = 5;

    /// @param state what the tax office answered; empty where the note holds no answer
    Told told(String state) {
        XmlElement ide = note.first("ide");
        if (ide.text("tpAmb").equals("2")) {
            return passed(Reason.TEST_DOCUMENT);
        }
        if (key.isEmpty()) {
            return Values.missing("infNFe/@Id");
        }
        if (CALLED_OFF.contains(state)) {
            return values.told(() -> new Told.Cancelled(values.place(), key, day()));
        }
        if (!AUTHORISED.contains(state)) {
            return passed(Reason.NOT_AUTHORISED);
        }
        if (ide.text("finNFe").equals(ADJUSTMENT)) {
            return passed(Reason.NO_MONEY_CHANGED);
        }
        return NOTES_OF_TAX.contains(ide.text("finNFe")) ? passed(Reason.OTHER_OPERATION) : operation();
    }

    private Told passed(Reason reason) {
        return new Told.Passed(values.place(), reason);
    }

    private Told operation() {
        List<String> codes =
                note.all("det", "prod", "CFOP").stream().map(XmlElement::text).toList();
        boolean out = !note.text("ide", "tpNF").equals("0");
        if (codes.stream().anyMatch(code -> BROUGHT_BACK.matcher(code).matches())) {
            return broughtBack(out);
        }
        if (out && codes.stream().anyMatch(code -> SALE.matcher(code).matches())) {
            return document(Kind.SALE, party("emit"), party("dest"), Optional.empty());
        }
        boolean asset =
                out && codes.stream().anyMatch(code -> ASSET.matcher(code).matches());
        return passed(asset ? Reason.ASSET_SALE : Reason.OTHER_OPERATION);
    }

    /// A note of goods that come back is written by the seller where a person brings them (goods
    /// come in), and by the buyer where a company sends them (goods go out).
    private Told broughtBack(boolean byTheBuyer) {
        List<String> sold = note.all("ide", "NFref", "refNFe").stream()
                .map(XmlElement::text)
                .distinct()
                .toList();
        return document(
                Kind.REFUND,
                party(byTheBuyer ? "dest" : "emit"),
                party(byTheBuyer ? "emit" : "dest"),
                sold.size() == 1 ? Optional.of(sold.getFirst()) : Optional.empty());
    }

    private Told document(Kind kind, Party seller, Party buyer, Optional<String> refundOf) {
        BigDecimal total = values.neededAmount(note, "total", "ICMSTot", "vNF");
        List<Told.Line> lines = note.all("det").stream()
                .filter(item -> !item.text("prod", "indTot").equals("0"))
                .map(this::line)
                .toList();
        return values.told(() -> new Told.Document(
                values.place(),
                key,
                kind,
                Optional.of(seller),
                buyer,
                day(),
                values.money(total.max(BigDecimal.ZERO), REAL),
                Optional.empty(),
                Optional.empty(),
                lines,
                refundOf));
    }

    private Told.Day day() {
        XmlElement ide = note.first("ide");
        return ide.text("dhEmi").isEmpty() ? values.day(ide, "dEmi") : values.day(ide, "dhEmi");
    }

    /// The price with what belongs to it; taxes that come on top stand beside the product.
    private Told.Line line(XmlElement item) {
        XmlElement product = item.first("prod");
        BigDecimal gross = Stream.of("vFrete", "vSeg", "vOutro")
                .map(more -> values.amount(product, more))
                .reduce(values.amount(product, "vProd"), BigDecimal::add)
                .subtract(values.amount(product, "vDesc"))
                .add(values.amount(item, "imposto", "IPI", "IPITrib", "vIPI"));
        for (XmlElement group : item.first("imposto", "ICMS").children()) {
            gross = gross.add(values.amount(group, "vICMSST")).add(values.amount(group, "vFCPST"));
        }
        return new Told.Line(
                product.text("xProd"),
                Optional.of(product.text("cProd")).filter(code -> !code.isEmpty()),
                Values.milli(values.quantity(product, "qCom")),
                values.money(gross, REAL),
                Optional.empty());
    }

    private Party party(String which) {
        XmlElement party = note.first(which);
        XmlElement address = party.first(which.equals("emit") ? "enderEmit" : "enderDest");
        String company = party.text("CNPJ");
        String country = address.text("cPais");
        boolean here = party.isThere() && (country.isEmpty() || country.matches("0*1058"));
        String postcode = address.text("CEP");
        return new Party(
                foreignId(party.text("idEstrangeiro")),
                company.isEmpty() ? party.text("CPF") : company,
                party.text("xNome"),
                party.text("email").split("[;,\\s]", 2)[0],
                address.text("fone"),
                postcode.isEmpty() ? address.text("xMun") : postcode,
                here ? "BR" : "");
    }

    /// What a foreigner is known by, where something was written that can be one person's.
    private static String foreignId(String text) {
        boolean digits = text.chars().anyMatch(Character::isDigit)
                && text.chars().distinct().count() > 1;
        return text.length() >= FEWEST_OF_AN_ID && digits ? text : "";
    }
}
