package app.clientela.intake.formats;

import app.clientela.intake.Format;
import app.clientela.intake.Head;
import app.clientela.intake.Hints;
import app.clientela.intake.Party;
import app.clientela.intake.ReadingSource;
import app.clientela.intake.Reason;
import app.clientela.intake.Telling;
import app.clientela.intake.Told;
import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The Italian electronic invoice in its simplified form (FSM10), for small amounts: its amounts
/// hold the tax, and the buyer may be a tax number alone.
@AutoService(Format.class)
public final class FatturaSemplificata implements Format {

    @Override
    public String name() {
        return "fatturapa-simplified";
    }

    @Override
    public String title() {
        return "FatturaPA semplificata";
    }

    @Override
    public Subject subject() {
        return Subject.INVOICES;
    }

    @Override
    public int recognises(Head head) {
        return head.root().filter("FatturaElettronicaSemplificata"::equals).isPresent() ? 100 : 0;
    }

    @Override
    public Telling read(ReadingSource source, Hints hints) {
        return ItalianDocument.tell(source, hints, FatturaSemplificata::told);
    }

    private static List<Told> told(XmlElement header, XmlElement body, Values values) {
        ItalianDocument document = ItalianDocument.of(body, values);
        return document.told(() -> {
            List<XmlElement> goods = body.all("DatiBeniServizi");
            BigDecimal gross = goods.stream()
                    .map(good -> values.neededAmount(good, "Importo"))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (goods.isEmpty()) {
                values.refuse(Reason.AMOUNT_MISSING, "DatiBeniServizi", "");
            }
            BigDecimal net = goods.stream().map(good -> net(good, values)).reduce(BigDecimal.ZERO, BigDecimal::add);
            List<Told.Line> lines = goods.stream()
                    .map(good -> line(good, document, gross.signum() < 0))
                    .toList();
            XmlElement from = header.first("CedentePrestatore");
            XmlElement to = header.first("CessionarioCommittente");
            Party seller = ItalianParty.of(from, from, "");
            Party buyer = ItalianParty.of(
                    to.first("AltriDatiIdentificativi"),
                    to.first("IdentificativiFiscali"),
                    header.text("DatiTrasmissione", "PECDestinatario"));
            return document.sale(seller, buyer, gross, Optional.of(net), lines);
        });
    }

    private static BigDecimal net(XmlElement good, Values values) {
        BigDecimal gross = values.amount(good, "Importo");
        return good.text("DatiIVA", "Imposta").isEmpty()
                ? Values.withoutTax(gross, values.amount(good, "DatiIVA", "Aliquota"))
                : gross.subtract(values.amount(good, "DatiIVA", "Imposta"));
    }

    private static Told.Line line(XmlElement good, ItalianDocument document, boolean turned) {
        Values values = document.values();
        BigDecimal gross = values.amount(good, "Importo");
        BigDecimal net = net(good, values);
        return new Told.Line(
                good.text("Descrizione"),
                Optional.empty(),
                Values.milli(BigDecimal.ONE),
                values.money(turned ? gross.negate() : gross, document.currency()),
                Optional.of(values.money(turned ? net.negate() : net, document.currency())));
    }
}
