package app.clientela.intake.formats;

import static app.clientela.intake.formats.PaperFixtures.document;
import static app.clientela.intake.formats.PaperFixtures.documents;
import static app.clientela.intake.formats.PaperFixtures.file;
import static app.clientela.intake.formats.PaperFixtures.gross;
import static app.clientela.intake.formats.PaperFixtures.only;
import static app.clientela.intake.formats.PaperFixtures.reason;
import static app.clientela.intake.formats.PaperFixtures.told;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.intake.ReadingSource;
import app.clientela.intake.Reason;
import app.clientela.intake.Told;
import app.clientela.kernel.Money;
import app.clientela.orders.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The ordinary Italian invoice: who, when, how much.
class FatturaPaTest {

    static final String HEADER = """
            <FatturaElettronicaHeader>
              <DatiTrasmissione><PECDestinatario>rosa@pec.example</PECDestinatario></DatiTrasmissione>
              <CedentePrestatore>
                <DatiAnagrafici>
                  <IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>02313821007</IdCodice></IdFiscaleIVA>
                  <Anagrafica><Denominazione>Bottega Nova</Denominazione></Anagrafica>
                </DatiAnagrafici>
              </CedentePrestatore>
              <CessionarioCommittente>
                <DatiAnagrafici>
                  <CodiceFiscale>RSSMRA85T10A562S</CodiceFiscale>
                  <Anagrafica><Nome>Rosa</Nome><Cognome>Dell'Àquila</Cognome></Anagrafica>
                </DatiAnagrafici>
                <Sede><CAP>40121</CAP><Comune>Bologna</Comune><Nazione>IT</Nazione></Sede>
              </CessionarioCommittente>
            </FatturaElettronicaHeader>
            """;

    static final String GOODS = """
            <DatiBeniServizi>
              <DettaglioLinee>
                <CodiceArticolo><CodiceTipo>SKU</CodiceTipo><CodiceValore>TEA-1</CodiceValore></CodiceArticolo>
                <Descrizione>Tè nero</Descrizione><Quantita>1.50</Quantita>
                <PrezzoUnitario>20.00</PrezzoUnitario>
                <ScontoMaggiorazione><Tipo>SC</Tipo><Percentuale>10.00</Percentuale></ScontoMaggiorazione>
                <ScontoMaggiorazione><Tipo>MG</Tipo><Importo>2.00</Importo></ScontoMaggiorazione>
                <AliquotaIVA>22.00</AliquotaIVA>
              </DettaglioLinee>
              <DettaglioLinee>
                <Descrizione>Libro</Descrizione><PrezzoUnitario>10.00</PrezzoUnitario>
                <PrezzoTotale>10.00</PrezzoTotale><AliquotaIVA>4.00</AliquotaIVA>
              </DettaglioLinee>
              <DatiRiepilogo><ImponibileImporto>30.00</ImponibileImporto><Imposta>6.60</Imposta></DatiRiepilogo>
              <DatiRiepilogo><ImponibileImporto>10.00</ImponibileImporto><Imposta>0.40</Imposta>
                <EsigibilitaIVA>S</EsigibilitaIVA></DatiRiepilogo>
            </DatiBeniServizi>
            """;

    static String general(String type, String number, String date) {
        return "<DatiGeneraliDocumento><TipoDocumento>" + type + "</TipoDocumento><Divisa>EUR</Divisa><Data>" + date
                + "</Data><Numero>" + number + "</Numero><ImportoTotaleDocumento>1.00</ImportoTotaleDocumento>"
                + "</DatiGeneraliDocumento>";
    }

    static String body(String general, String goods) {
        return "<FatturaElettronicaBody><DatiGenerali>" + general + "</DatiGenerali>" + goods
                + "</FatturaElettronicaBody>";
    }

    static String invoice(String... bodies) {
        return "<q:FatturaElettronica xmlns:q=\"urn:any\" versione=\"FPR12\">" + HEADER + String.join("", bodies)
                + "</q:FatturaElettronica>";
    }

    static final String PLAIN = invoice(body(general("TD01", "7/A", "2025-03-31"), GOODS));

    @Test
    void takesWhatTheTaxSummariesSayForTheAmount() {
        Told.Document document = document(PLAIN);

        assertThat(gross(document)).isEqualTo("SALE EUR 47.00");
        assertThat(document.net()).contains(euro("40.00"));
        assertThat(document.number()).isEqualTo("IT02313821007/2025/7/A/TD01");
        assertThat(document.day()).isEqualTo(Told.Day.of(LocalDate.of(2025, 3, 31)));
        assertThat(document.refundOf()).isEmpty();
    }

    @Test
    void namesBothPartiesAndTheCertifiedAddressOfTheBuyer() {
        Told.Document document = document(PLAIN);

        assertThat(document.seller().orElseThrow().taxId()).contains("IT02313821007");
        assertThat(document.seller().orElseThrow().email()).isEmpty();
        assertThat(document.buyer().taxId()).contains("RSSMRA85T10A562S");
        assertThat(document.buyer().name()).contains("Rosa Dell'Àquila");
        assertThat(document.buyer().email()).contains("rosa@pec.example");
        assertThat(document.buyer().place()).contains("40121");
        assertThat(document.buyer().country()).contains("IT");
    }

    @Test
    void readsLinesWithDiscountsOneAfterTheOther() {
        List<Told.Line> lines = document(PLAIN).lines();

        // 20.00 less a tenth is 18.00, and 2.00 on top is 20.00; one and a half of it is 30.00.
        assertThat(lines)
                .containsExactly(
                        new Told.Line("Tè nero", Optional.of("TEA-1"), 1500, euro("36.60"), Optional.of(euro("30.00"))),
                        new Told.Line("Libro", Optional.empty(), 1000, euro("10.40"), Optional.of(euro("10.00"))));
    }

    @Test
    void tellsEveryBodyOfAFile() {
        List<Told.Document> documents = documents(file(invoice(
                body(general("TD01", "1", "2025-03-31"), GOODS), body(general("TD24", "2", "2025-04-01"), GOODS))));

        assertThat(documents)
                .extracting(document -> document.place().element())
                .containsExactly("FatturaElettronicaBody[1]", "FatturaElettronicaBody[2]");
        assertThat(documents).extracting(Told.Document::number).doesNotHaveDuplicates();
    }

    @Test
    void givesBackWhatACreditNoteSaysInEitherSign() {
        String linked = "<DatiFattureCollegate><IdDocumento>7/A</IdDocumento><Data>2024-12-30</Data>"
                + "</DatiFattureCollegate>";
        String general = general("TD04", "N1", "2025-01-02") + linked;
        Told.Document plus = document(invoice(body(general, GOODS)));
        Told.Document minus = document(invoice(body(general, negated())));

        assertThat(gross(plus)).isEqualTo("REFUND EUR 47.00");
        assertThat(gross(minus)).isEqualTo("REFUND EUR 47.00");
        assertThat(minus.net()).contains(euro("40.00"));
        assertThat(minus.lines().getLast().gross()).isEqualTo(euro("10.40"));
        assertThat(plus.refundOf()).contains("IT02313821007/2024/7/A/TD01");
    }

    @Test
    void tellsAllInvoicesThatACreditNoteNames() {
        String linked = "<DatiFattureCollegate><IdDocumento>7/A</IdDocumento></DatiFattureCollegate>"
                + "<DatiFattureCollegate><IdDocumento>8/A</IdDocumento></DatiFattureCollegate>";

        var told = told(file(invoice(body(general("TD04", "N1", "2025-01-02") + linked, GOODS))));

        assertThat(only(told, Told.Document.class).getFirst().refundOf()).isEmpty();
        assertThat(only(told, Told.GivenBack.class))
                .singleElement()
                .satisfies(back -> assertThat(back.number()).isEqualTo("IT02313821007/2025/N1/TD04"))
                .satisfies(back -> assertThat(back.sales())
                        .containsExactly("IT02313821007/2025/7/A/TD01", "IT02313821007/2025/8/A/TD01"));
    }

    @Test
    void takesANegativeInvoiceForARefund() {
        Told.Document document = document(invoice(body(general("TD01", "9", "2025-03-31"), negated())));

        assertThat(document.kind()).isEqualTo(Kind.REFUND);
        assertThat(document.gross()).isEqualTo(euro("47.00"));
    }

    private static String negated() {
        return GOODS.replaceAll("<(ImponibileImporto|Imposta|PrezzoUnitario|PrezzoTotale)>", "<$1>-");
    }

    @ParameterizedTest
    @CsvSource({"TD16,SELF_INVOICE", "TD29,SELF_INVOICE", "TD26,ASSET_SALE", "TD99,VALUE_UNREADABLE"})
    void takesOnlySalesAndCreditNotes(String type, Reason reason) {
        assertThat(reason(invoice(body(general(type, "1", "2025-03-31"), GOODS))))
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-31,soon,DATE_UNREADABLE",
        "2025-03-31,2025-02-30,DATE_UNREADABLE",
        "2025-03-31,1925-03-31,DATE_TOO_OLD",
        "2025-03-31,2027-03-31,DATE_IN_FUTURE",
        "2025-03-31,'',DATE_MISSING",
        "<Divisa>EUR,<Divisa>XXX,CURRENCY_UNKNOWN",
        "<Divisa>EUR,<Divisa>,CURRENCY_UNKNOWN",
        "30.00</Imp,'30,00</Imp',AMOUNT_UNREADABLE",
        "30.00</Imp,9999999999999</Imp,AMOUNT_TOO_LARGE",
        "1.50</Q,much</Q,QUANTITY_UNREADABLE",
        "7/A</Numero>,</Numero>,VALUE_MISSING",
        "DatiRiepilogo>,Riassunto>,AMOUNT_MISSING"
    })
    void refusesADocumentForTheFirstValueThatCannotBeRead(String good, String bad, Reason reason) {
        assertThat(reason(PLAIN.replace(good, bad))).isEqualTo(reason);
    }

    @Test
    void saysWhereAndWhatIsWrong() {
        Told.Refused refused = (Told.Refused)
                told(file(PLAIN.replace("2025-03-31", "31/03/2025"))).getFirst();

        assertThat(refused.place().element()).isEqualTo("FatturaElettronicaBody[1]/Data");
        assertThat(refused.given()).isEqualTo("31/03/2025");
    }

    @Test
    void keepsTheDayThatIsWrittenWithAnOffset() {
        assertThat(document(PLAIN.replace("2025-03-31", "2025-03-31+01:00")).day())
                .isEqualTo(Told.Day.of(LocalDate.of(2025, 3, 31)));
    }

    @ParameterizedTest
    @CsvSource({
        "GB,0000000,,",
        "OO,99999999999,,",
        "IT,99999999999,RSSMRA85T10A562S,RSSMRA85T10A562S",
        "DE,111111125,,DE111111125",
        "DE,DE111111125,,DE111111125"
    })
    void takesNoIdThatIsEverybodysForThatOfTheBuyer(String country, String code, String own, String taxId) {
        String id = "<IdFiscaleIVA><IdPaese>" + country + "</IdPaese><IdCodice>" + code + "</IdCodice></IdFiscaleIVA>";
        String kept = own == null ? "" : "<CodiceFiscale>" + own + "</CodiceFiscale>";
        String changed = PLAIN.replace("<CodiceFiscale>RSSMRA85T10A562S</CodiceFiscale>", id + kept);

        assertThat(document(changed).buyer().taxId()).isEqualTo(java.util.Objects.requireNonNullElse(taxId, ""));
    }

    @Test
    void readsEveryEncodingWhateverTheFileDeclares() {
        String declared = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + PLAIN;
        String marked = "\uFEFF  " + declared;

        for (byte[] bytes : List.of(
                declared.getBytes(UTF_8),
                declared.getBytes(ISO_8859_1),
                declared.replace("UTF-8", "ISO-8859-1").getBytes(ISO_8859_1),
                marked.getBytes(UTF_8),
                declared.getBytes(UTF_16))) {
            assertThat(documents(ReadingSource.of("some.xml", bytes)))
                    .singleElement()
                    .satisfies(document -> assertThat(document.buyer().name()).contains("Rosa Dell'Àquila"));
        }
    }

    @Test
    void tellsNothingOfAFileThatIsCutButWhereItBreaks() {
        String two = invoice(
                body(general("TD01", "1", "2025-03-31"), GOODS), body(general("TD01", "2", "2025-03-31"), GOODS));
        List<Told> told = told(file(two.substring(0, two.length() - 40)));

        assertThat(told).singleElement().isInstanceOfSatisfying(Told.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.DOCUMENT_DAMAGED);
            assertThat(refused.place().line()).isGreaterThan(1);
            assertThat(refused.place().element()).startsWith("FatturaElettronica/FatturaElettronicaBody");
        });
    }

    @Test
    void passesOverAttachmentsOfMegabytes() {
        String attachment = "<Allegati><Attachment>" + "QUJD".repeat(4_000_000) + "</Attachment></Allegati>";

        assertThat(document(PLAIN.replace("</FatturaElettronicaBody>", attachment + "</FatturaElettronicaBody>"))
                        .gross())
                .isEqualTo(euro("47.00"));
    }

    @Test
    void refusesAFileWithoutABody() {
        assertThat(reason(invoice())).isEqualTo(Reason.VALUE_MISSING);
    }

    @Test
    void readsTheSimplifiedFormWhoseAmountsHoldTheTax() {
        Told.Document document = document(FatturaPaTest.SIMPLIFIED);

        assertThat(gross(document)).isEqualTo("SALE EUR 12.20");
        assertThat(document.net()).contains(euro("10.00"));
        assertThat(document.number()).isEqualTo("IT02313821007/2025/S1/TD07");
        assertThat(document.seller().orElseThrow().name()).contains("Bottega Nova");
        assertThat(document.buyer().taxId()).contains("IT01114601006");
        assertThat(document.buyer().name()).contains("Caffè Uno");
        assertThat(document.lines())
                .containsExactly(
                        new Told.Line("Tè", Optional.empty(), 1000, euro("12.20"), Optional.of(euro("10.00"))));
    }

    @Test
    void linksASimplifiedCreditNote() {
        String corrects = "</DatiGeneraliDocumento><DatiFatturaRettificata><NumeroFR>S1</NumeroFR>"
                + "<DataFR>2025-03-31</DataFR></DatiFatturaRettificata>";
        Told.Document document = document(
                SIMPLIFIED.replace("TD07", "TD08").replace("S1<", "S2<").replace("</DatiGeneraliDocumento>", corrects));

        assertThat(gross(document)).isEqualTo("REFUND EUR 12.20");
        assertThat(document.refundOf()).contains("IT02313821007/2025/S1/TD07");
    }

    static final String SIMPLIFIED = """
            <s:FatturaElettronicaSemplificata xmlns:s="urn:any" versione="FSM10">
              <FatturaElettronicaHeader>
                <CedentePrestatore>
                  <IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>02313821007</IdCodice></IdFiscaleIVA>
                  <Denominazione>Bottega Nova</Denominazione>
                </CedentePrestatore>
                <CessionarioCommittente>
                  <IdentificativiFiscali>
                    <IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>01114601006</IdCodice></IdFiscaleIVA>
                  </IdentificativiFiscali>
                  <AltriDatiIdentificativi><Denominazione>Caffè Uno</Denominazione></AltriDatiIdentificativi>
                </CessionarioCommittente>
              </FatturaElettronicaHeader>
              <FatturaElettronicaBody>
                <DatiGenerali><DatiGeneraliDocumento><TipoDocumento>TD07</TipoDocumento><Divisa>EUR</Divisa>
                  <Data>2025-03-31</Data><Numero>S1</Numero></DatiGeneraliDocumento></DatiGenerali>
                <DatiBeniServizi><Descrizione>Tè</Descrizione><Importo>12.20</Importo>
                  <DatiIVA><Aliquota>22.00</Aliquota></DatiIVA></DatiBeniServizi>
              </FatturaElettronicaBody>
            </s:FatturaElettronicaSemplificata>
            """;

    @Test
    void passesOverWhatTheExchangeSystemWrites() {
        assertThat(reason("<n:RicevutaConsegna xmlns:n=\"urn:any\"><NomeFile>a.xml</NomeFile></n:RicevutaConsegna>"))
                .isEqualTo(Reason.NOTIFICATION);
        assertThat(reason("<FileMetadati><NomeFile>a.xml</NomeFile></FileMetadati>"))
                .isEqualTo(Reason.NOTIFICATION);
    }

    static Money euro(String amount) {
        return Money.of(new BigDecimal(amount), Currency.getInstance("EUR"), RoundingMode.UNNECESSARY);
    }
}
