package app.clientela.intake.formats;

import app.clientela.intake.Format;
import app.clientela.intake.Head;
import app.clientela.intake.Hints;
import app.clientela.intake.ReadingSource;
import app.clientela.intake.Reason;
import app.clientela.intake.Telling;
import app.clientela.intake.Told;
import app.clientela.kernel.Money;
import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// What an Italian till tells the tax office at the end of a day (COR10): totals for each rate of
/// tax, without names. The day is that of the closing, `DataOraRilevazione`; the file is sent
/// later, often after midnight.
///
/// `Ammontare` is before returns and annulments, which are without tax like itself; `Imposta` is
/// after them. Where the rates are only shared out later (`VentilazioneIVA`) the amounts hold the
/// tax, and what is without it follows from the rate of the shop.
@AutoService(Format.class)
public final class Corrispettivi implements Format {

    private static final Currency EURO = Currency.getInstance("EUR");

    @Override
    public String name() {
        return "corrispettivi";
    }

    @Override
    public String title() {
        return "Corrispettivi telematici";
    }

    @Override
    public Subject subject() {
        return Subject.TILL;
    }

    @Override
    public int recognises(Head head) {
        return head.root().filter("DatiCorrispettivi"::equals).isPresent() ? 100 : 0;
    }

    @Override
    public Telling read(ReadingSource source, Hints hints) {
        return Xml.tell(source, xml -> {
            xml.next();
            return List.of(told(xml.take(), new Values("DatiCorrispettivi", hints), hints));
        });
    }

    private static Told told(XmlElement file, Values values, Hints hints) {
        if (file.first("PeriodoInattivo").isThere()) {
            return new Told.Passed(values.place(), Reason.CLOSED_DAY);
        }
        XmlElement till = file.first("DatiRT");
        if (!till.isThere()) {
            return Values.missing("DatiRT");
        }
        BigDecimal net = BigDecimal.ZERO;
        BigDecimal gross = BigDecimal.ZERO;
        for (XmlElement rate : till.all("Riepilogo")) {
            BigDecimal left = values.neededAmount(rate, "Ammontare")
                    .subtract(values.amount(rate, "TotaleAmmontareResi"))
                    .subtract(values.amount(rate, "TotaleAmmontareAnnulli"));
            boolean holdsTax = rate.text("VentilazioneIVA").equals("SI");
            gross = gross.add(left).add(values.amount(rate, "IVA", "Imposta"));
            net = net.add(holdsTax ? withoutTax(values.money(left, EURO), hints) : left);
        }
        Money taken = values.money(gross.max(BigDecimal.ZERO), EURO);
        Money without = values.money(net.max(BigDecimal.ZERO), EURO);
        return values.told(() -> day(file, values, taken, without));
    }

    private static Told day(XmlElement file, Values values, Money gross, Money net) {
        String device = values.needed(file, "Trasmissione", "Dispositivo", "IdDispositivo");
        String running = values.needed(file, "Trasmissione", "Progressivo");
        XmlElement totals = file.first("DatiRT", "Totali");
        BigDecimal receipts = values.amount(totals, "NumeroDocCommerciali");
        BigDecimal electronic = values.amount(totals, "PagatoElettronico").add(values.amount(totals, "PagatoTicket"));
        return new Told.TillDay(
                values.place(),
                device + "/" + running,
                values.day(file, "DataOraRilevazione").on(),
                gross,
                net,
                receipts.max(BigDecimal.ZERO)
                        .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                        .intValue(),
                Optional.of(values.money(electronic, EURO))
                        .filter(_ -> !totals.text("PagatoElettronico").isEmpty()));
    }

    private static BigDecimal withoutTax(Money amount, Hints hints) {
        return amount.withoutTax(hints.vat().rate(), RoundingMode.HALF_EVEN).toDecimal();
    }
}
