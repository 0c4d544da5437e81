package app.clientela.intake.formats;

import static app.clientela.intake.formats.FatturaPaTest.euro;
import static app.clientela.intake.formats.PaperFixtures.HINTS;
import static app.clientela.intake.formats.PaperFixtures.file;
import static app.clientela.intake.formats.PaperFixtures.reason;
import static app.clientela.intake.formats.PaperFixtures.told;
import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.business.Vat;
import app.clientela.intake.Hints;
import app.clientela.intake.Place;
import app.clientela.intake.Reason;
import app.clientela.intake.Telling;
import app.clientela.intake.Told;
import app.clientela.kernel.Percent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a till took on a day.
class CorrispettiviTest {

    static final String DAY = """
            <t:DatiCorrispettivi xmlns:t="urn:any" versione="COR10">
              <Trasmissione><Progressivo>41</Progressivo>
                <Dispositivo><IdDispositivo>99AAA1</IdDispositivo></Dispositivo>
                <DataOraTrasmissione>2025-05-02T00:55:17+02:00</DataOraTrasmissione></Trasmissione>
              <DataOraRilevazione>2025-05-01T23:54:39+02:00</DataOraRilevazione>
              <DatiRT>
                <Riepilogo><IVA><AliquotaIVA>22.00</AliquotaIVA><Imposta>20.00</Imposta></IVA>
                  <Ammontare>110.00</Ammontare><TotaleAmmontareResi>15.00</TotaleAmmontareResi>
                  <TotaleAmmontareAnnulli>4.09</TotaleAmmontareAnnulli></Riepilogo>
                <Riepilogo><Natura>N4</Natura><Ammontare>9.09</Ammontare></Riepilogo>
                <Totali><NumeroDocCommerciali>12</NumeroDocCommerciali><PagatoContanti>50.00</PagatoContanti>
                  <PagatoElettronico>70.00</PagatoElettronico></Totali>
              </DatiRT>
            </t:DatiCorrispettivi>
            """;

    @Test
    void tellsWhatADayTookWithoutWhatCameBack() {
        assertThat(told(file(DAY)))
                .containsExactly(new Told.TillDay(
                        Place.ofElement("DatiCorrispettivi"),
                        "99AAA1/41",
                        LocalDate.of(2025, 5, 1),
                        euro("120.00"),
                        euro("100.00"),
                        12,
                        Optional.of(euro("70.00"))));
    }

    @Test
    void takesTheTaxOutWhereItIsSharedOutLater() {
        String later = DAY.replace(
                "<Natura>N4</Natura><Ammontare>9.09", "<VentilazioneIVA>SI</VentilazioneIVA><Ammontare>11.00");
        Hints tenth = new Hints(
                HINTS.zone(),
                HINTS.today(),
                HINTS.currency(),
                new Vat(true, Percent.ofFraction(new BigDecimal("0.10")), true),
                HINTS.answers());
        try (Telling telling = new Corrispettivi().read(file(later), tenth)) {
            assertThat(telling.next()).isInstanceOfSatisfying(Told.TillDay.class, day -> {
                assertThat(day.gross()).isEqualTo(euro("121.91"));
                assertThat(day.net()).isEqualTo(euro("100.91"));
            });
        }
    }

    @Test
    void passesOverADayOnWhichTheTillWasClosed() {
        assertThat(reason(DAY.replaceAll("(?s)<DatiRT>.*</DatiRT>", "<PeriodoInattivo><Dal/></PeriodoInattivo>")))
                .isEqualTo(Reason.CLOSED_DAY);
    }

    @Test
    void refusesADayWithoutItsKeyOrItsAmounts() {
        assertThat(reason(DAY.replace(">41<", "><"))).isEqualTo(Reason.VALUE_MISSING);
        assertThat(reason(DAY.replace("<Ammontare>9.09", "<Ammontare>9,09"))).isEqualTo(Reason.AMOUNT_UNREADABLE);
        assertThat(reason(DAY.replaceAll("(?s)<DatiRT>.*</DatiRT>", ""))).isEqualTo(Reason.VALUE_MISSING);
    }
}
