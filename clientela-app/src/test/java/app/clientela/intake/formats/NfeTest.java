package app.clientela.intake.formats;

import static app.clientela.intake.formats.PaperFixtures.document;
import static app.clientela.intake.formats.PaperFixtures.file;
import static app.clientela.intake.formats.PaperFixtures.gross;
import static app.clientela.intake.formats.PaperFixtures.reason;
import static app.clientela.intake.formats.PaperFixtures.told;
import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.intake.Party;
import app.clientela.intake.Reason;
import app.clientela.intake.Told;
import app.clientela.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Brazilian notes and what happens to them afterwards.
class NfeTest {

    private static final String KEY = "35250311222333000181550010000000071000000076";

    static final String NOTE = """
            <NFe><infNFe Id="NFe35250311222333000181550010000000071000000076" versao="4.00">
              <ide><mod>55</mod><dhEmi>2025-03-31T23:30:00-03:00</dhEmi><tpNF>1</tpNF><tpAmb>1</tpAmb>
                <finNFe>1</finNFe></ide>
              <emit><CNPJ>11222333000181</CNPJ><xNome>Loja Um</xNome></emit>
              <dest><CPF>52998224725</CPF><xNome>Márcia Dois</xNome>
                <enderDest><xMun>Recife</xMun><CEP>50010000</CEP><cPais>1058</cPais><fone>8133334444</fone></enderDest>
                <email>marcia@example.com; contador@example.com</email></dest>
              <det nItem="1"><prod><cProd>C1</cProd><xProd>Caneca</xProd><CFOP>5102</CFOP><qCom>2.0000</qCom>
                <vUnCom>20.00</vUnCom><vProd>40.00</vProd><vFrete>5.00</vFrete><vDesc>1.00</vDesc>
                <indTot>1</indTot></prod>
                <imposto><ICMS><ICMS10><vICMSST>0.50</vICMSST></ICMS10></ICMS>
                <IPI><IPITrib><vIPI>1.50</vIPI></IPITrib></IPI></imposto></det>
              <det nItem="2"><prod><cProd>C2</cProd><xProd>Parte</xProd><CFOP>5102</CFOP><vProd>9.00</vProd>
                <indTot>0</indTot></prod></det>
              <total><ICMSTot><vNF>46.00</vNF></ICMSTot></total>
            </infNFe></NFe>
            """;

    private static final String STATE =
            "<protNFe><infProt><chNFe>" + KEY + "</chNFe><cStat>100</cStat></infProt></protNFe>";

    static final String SALE = "<nfeProc xmlns=\"http://www.portalfiscal.inf.br/nfe\">" + NOTE + STATE + "</nfeProc>";

    static final String CANCELLATION = """
            <procEventoNFe xmlns="http://www.portalfiscal.inf.br/nfe">
              <evento><infEvento><tpAmb>1</tpAmb><chNFe>%1$s</chNFe><dhEvento>2025-04-02T08:00:00-03:00</dhEvento>
                <tpEvento>110111</tpEvento></infEvento></evento>
              <retEvento><infEvento><tpAmb>1</tpAmb><cStat>135</cStat><chNFe>%1$s</chNFe>
                <tpEvento>110111</tpEvento></infEvento></retEvento>
            </procEventoNFe>
            """.formatted(KEY);

    @Test
    void tellsAnAuthorisedNote() {
        Told.Document document = document(SALE);

        assertThat(gross(document)).isEqualTo("SALE BRL 46.00");
        assertThat(document.number()).isEqualTo(KEY);
        assertThat(document.net()).isEmpty();
        assertThat(document.day())
                .isEqualTo(new Told.Day(LocalDate.of(2025, 3, 31), Optional.of(Instant.parse("2025-04-01T02:30:00Z"))));
        assertThat(document.seller().orElseThrow().taxId()).contains("11222333000181");
        assertThat(document.buyer())
                .isEqualTo(new Party(
                        "", "52998224725", "Márcia Dois", "marcia@example.com", "8133334444", "50010000", "BR"));
    }

    @Test
    void readsLinesWithWhatComesOnTopAndLeavesOutWhatIsNotInTheTotal() {
        Money gross = new Money(4600, Currency.getInstance("BRL"));

        assertThat(document(SALE).lines())
                .containsExactly(new Told.Line("Caneca", Optional.of("C1"), 2000, gross, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "<tpAmb>1,<tpAmb>2,TEST_DOCUMENT",
        "<cStat>100,<cStat>110,NOT_AUTHORISED",
        "<cStat>100,<cStat>,NOT_AUTHORISED",
        "<finNFe>1,<finNFe>3,NO_MONEY_CHANGED",
        "<finNFe>1,<finNFe>6,OTHER_OPERATION",
        "5102,5949,OTHER_OPERATION",
        "5102,6152,OTHER_OPERATION",
        "5102,5551,ASSET_SALE",
        "<tpNF>1,<tpNF>0,OTHER_OPERATION",
        "<vNF>46.00,<vNF>,AMOUNT_MISSING",
        "<vNF>46.00,<vNF>4x,AMOUNT_UNREADABLE",
        "2025-03-31T23,2025-03-31T25,DATE_UNREADABLE",
        "Id=,di=,VALUE_MISSING"
    })
    void countsNothingElse(String good, String bad, Reason reason) {
        assertThat(reason(SALE.replace(good, bad))).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"5405", "6108", "7101", "5933", "5656"})
    void knowsOperationsThatAreSales(String code) {
        assertThat(gross(document(SALE.replace("5102", code)))).isEqualTo("SALE BRL 46.00");
    }

    @Test
    void doesNotCountANoteWithoutTheAnswerOfTheTaxOffice() {
        assertThat(reason(NOTE.replace("<NFe>", "<NFe xmlns=\"http://www.portalfiscal.inf.br/nfe\">")))
                .isEqualTo(Reason.NOT_AUTHORISED);
    }

    @Test
    void tellsEveryNoteOfABatchInASoapEnvelope() {
        String second = KEY.replace("0000000071", "0000000082");
        String batch = "<s:Envelope xmlns:s=\"urn:soap\"><s:Body><x xmlns=\"http://www.portalfiscal.inf.br/nfe\">"
                + NOTE + STATE + NOTE.replace(KEY, second) + STATE.replace(KEY, second) + "</x></s:Body></s:Envelope>";

        assertThat(told(file(batch)))
                .extracting(told -> ((Told.Document) told).number())
                .containsExactly(KEY, second);
    }

    @Test
    void tellsASaleToNobody() {
        Told.Document document =
                document(SALE.replaceAll("(?s)<dest>.*</dest>", "").replace("<mod>55", "<mod>65"));

        assertThat(document.buyer()).isEqualTo(Party.NOBODY);
    }

    @Test
    void readsTheDayOfOldNotes() {
        assertThat(document(SALE.replaceAll("<dhEmi>.*</dhEmi>", "<dEmi>2014-02-03</dEmi>"))
                        .day())
                .isEqualTo(Told.Day.of(LocalDate.of(2014, 2, 3)));
    }

    @Test
    void givesBackWhatCameBack() {
        String sold = "35250211222333000181550010000000011000000017";
        String back =
                SALE.replace("<finNFe>1</finNFe>", "<finNFe>4</finNFe><NFref><refNFe>" + sold + "</refNFe></NFref>");
        Told.Document written = document(back.replace("5102", "1202").replace("<tpNF>1", "<tpNF>0"));
        Told.Document sent = document(back.replace("5102", "5202"));

        assertThat(gross(written)).isEqualTo("REFUND BRL 46.00");
        assertThat(written.refundOf()).contains(sold);
        assertThat(written.seller().orElseThrow().name()).contains("Loja Um");
        // A company that sends goods back writes the note itself: who sold them is its recipient.
        assertThat(sent.seller().orElseThrow().name()).contains("Márcia Dois");
        assertThat(sent.buyer().name()).contains("Loja Um");
    }

    @Test
    void callsASaleOffByItsKey() {
        assertThat(told(file(CANCELLATION))).singleElement().isInstanceOfSatisfying(Told.Cancelled.class, cancelled -> {
            assertThat(cancelled.number()).isEqualTo(KEY);
            assertThat(cancelled.day().on()).isEqualTo("2025-04-02");
        });
        assertThat(told(file(SALE.replace("<cStat>100", "<cStat>101"))))
                .singleElement()
                .isInstanceOf(Told.Cancelled.class);
    }

    @ParameterizedTest
    @CsvSource({
        "110111,110110,NO_MONEY_CHANGED",
        "110111,210200,NOTIFICATION",
        "<tpAmb>1,<tpAmb>2,TEST_DOCUMENT",
        "<cStat>135,<cStat>573,NOT_AUTHORISED"
    })
    void callsNothingOffForOtherEvents(String good, String bad, Reason reason) {
        assertThat(reason(CANCELLATION.replace(good, bad))).isEqualTo(reason);
    }

    @Test
    void passesOverSummaries() {
        assertThat(List.of(
                        reason("<resNFe xmlns=\"http://www.portalfiscal.inf.br/nfe\"><chNFe>1</chNFe></resNFe>"),
                        reason("<inutNFe xmlns=\"http://www.portalfiscal.inf.br/nfe\"><infInut/></inutNFe>")))
                .containsOnly(Reason.NOTIFICATION);
    }
}
