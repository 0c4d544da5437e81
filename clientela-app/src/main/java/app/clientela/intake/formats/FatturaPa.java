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
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// The Italian electronic invoice in its ordinary form (FPR12, FPA12, and 1.0 and 1.1 before them).
/// A file has one header with both parties and one body for each invoice.
///
/// What the customer pays is the sum of the tax summaries, `DatiRiepilogo`: the declared total is
/// optional and often lessened by what the buyer withholds. Split payment (`EsigibilitaIVA` S) does
/// not lessen it either: the tax is part of the price, whoever hands it on.
@AutoService(Format.class)
public final class FatturaPa implements Format {

    @Override
    public String name() {
        return "fatturapa";
    }

    @Override
    public String title() {
        return "FatturaPA";
    }

    @Override
    public Subject subject() {
        return Subject.INVOICES;
    }

    @Override
    public int recognises(Head head) {
        return head.root().filter("FatturaElettronica"::equals).isPresent() ? 100 : 0;
    }

    @Override
    public Telling read(ReadingSource source, Hints hints) {
        return ItalianDocument.tell(source, hints, (header, body, values) -> new Invoice(header, body, values).told());
    }

    /// One body with the header it shares.
    private record Invoice(XmlElement header, XmlElement body, Values values) {

        List<Told> told() {
            ItalianDocument document = ItalianDocument.of(body, values);
            return document.told(() -> told(document));
        }

        private Told.Document told(ItalianDocument document) {
            List<XmlElement> summaries = body.all("DatiBeniServizi", "DatiRiepilogo");
            if (summaries.isEmpty()) {
                values.refuse(Reason.AMOUNT_MISSING, "DatiBeniServizi/DatiRiepilogo", "");
            }
            BigDecimal net = values.sum(summaries, "ImponibileImporto");
            BigDecimal gross = net.add(values.sum(summaries, "Imposta"));
            Currency currency = document.currency();
            List<Told.Line> lines = body.all("DatiBeniServizi", "DettaglioLinee").stream()
                    .map(line -> line(line, currency, gross.signum() < 0))
                    .toList();
            XmlElement from = header.first("CedentePrestatore");
            XmlElement to = header.first("CessionarioCommittente");
            Party seller = ItalianParty.of(from, from.first("DatiAnagrafici"), "");
            Party buyer =
                    ItalianParty.of(to, to.first("DatiAnagrafici"), header.text("DatiTrasmissione", "PECDestinatario"));
            return document.sale(seller, buyer, gross, Optional.of(net), lines);
        }

        private Told.Line line(XmlElement line, Currency currency, boolean turned) {
            BigDecimal quantity = values.quantity(line, "Quantita");
            BigDecimal total = line.text("PrezzoTotale").isEmpty()
                    ? discounted(line, quantity)
                    : values.amount(line, "PrezzoTotale");
            BigDecimal net = turned ? total.negate() : total;
            return new Told.Line(
                    line.text("Descrizione"),
                    Optional.of(line.text("CodiceArticolo", "CodiceValore")).filter(code -> !code.isEmpty()),
                    Values.milli(quantity),
                    values.money(Values.withTax(net, values.amount(line, "AliquotaIVA")), currency),
                    Optional.of(values.money(net, currency)));
        }

        /// Price by quantity, each discount or surcharge taken of what those before it have left.
        private BigDecimal discounted(XmlElement line, BigDecimal quantity) {
            BigDecimal price = values.amount(line, "PrezzoUnitario");
            for (XmlElement change : line.all("ScontoMaggiorazione")) {
                BigDecimal amount = change.text("Importo").isEmpty()
                        ? price.multiply(values.amount(change, "Percentuale")).movePointLeft(2)
                        : values.amount(change, "Importo");
                price = change.text("Tipo").equals("MG") ? price.add(amount) : price.subtract(amount);
            }
            return price.multiply(quantity);
        }
    }
}
