import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes an archive of Italian invoices of an invented shop: `java Papers.java INVOICES CUSTOMERS FILE`.
/// One in twenty is a bill to the shop.
final class Papers {

    private static final String US = party("CedentePrestatore", vat("02313821007"), "Bottega Nova");
    private static final String US_BUYING = party("CessionarioCommittente", vat("02313821007"), "Bottega Nova");

    private Papers() {}

    public static void main(String[] given) throws IOException {
        int invoices = Integer.parseInt(given[0]);
        int customers = Integer.parseInt(given[1]);
        SplittableRandom random = new SplittableRandom(11);
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(new FileOutputStream(given[2])))) {
            for (int i = 1; i <= invoices; i++) {
                zip.putNextEntry(new ZipEntry("IT02313821007_%05d.xml".formatted(i)));
                zip.write(invoice(i, random.nextInt(customers), random).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private static String invoice(int number, int customer, SplittableRandom random) {
        boolean bill = number % 20 == 0;
        String seller = bill ? party("CedentePrestatore", vat(partitaIva(customer % 40)), "Fornitore " + customer % 40) : US;
        String buyer = bill ? US_BUYING : party("CessionarioCommittente", vat(partitaIva(1_000 + customer)), "Cliente " + customer);
        int cents = 500 + random.nextInt(20_000);
        int tax = Math.round(cents * .22f);
        LocalDate day = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1_000));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <p:FatturaElettronica versione="FPR12" xmlns:p="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2">
                <FatturaElettronicaHeader><DatiTrasmissione><CodiceDestinatario>0000000</CodiceDestinatario></DatiTrasmissione>%s%s</FatturaElettronicaHeader>
                <FatturaElettronicaBody><DatiGenerali><DatiGeneraliDocumento><TipoDocumento>TD01</TipoDocumento><Divisa>EUR</Divisa>
                <Data>%s</Data><Numero>%d</Numero></DatiGeneraliDocumento></DatiGenerali><DatiBeniServizi>
                <DettaglioLinee><NumeroLinea>1</NumeroLinea><Descrizione>Miscela %d</Descrizione><Quantita>1.00</Quantita>
                <PrezzoUnitario>%s</PrezzoUnitario><PrezzoTotale>%s</PrezzoTotale><AliquotaIVA>22.00</AliquotaIVA></DettaglioLinee>
                <DatiRiepilogo><AliquotaIVA>22.00</AliquotaIVA><ImponibileImporto>%s</ImponibileImporto><Imposta>%s</Imposta></DatiRiepilogo>
                </DatiBeniServizi></FatturaElettronicaBody></p:FatturaElettronica>
                """
                .formatted(seller, buyer, day, number, number % 30, euro(cents), euro(cents), euro(cents), euro(tax));
    }

    private static String euro(int cents) {
        return "%d.%02d".formatted(cents / 100, cents % 100);
    }

    private static String vat(String number) {
        return "<IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>" + number + "</IdCodice></IdFiscaleIVA>";
    }

    private static String party(String element, String id, String name) {
        return "<" + element + "><DatiAnagrafici>" + id + "<Anagrafica><Denominazione>" + name
                + "</Denominazione></Anagrafica></DatiAnagrafici><Sede><Indirizzo>Via Roma 1</Indirizzo><CAP>40121</CAP>"
                + "<Comune>Bologna</Comune><Nazione>IT</Nazione></Sede></" + element + ">";
    }

    /// Eleven digits, the last one being the check digit of the others.
    private static String partitaIva(int number) {
        String digits = "%010d".formatted(number * 7_919L + 100_000);
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            int digit = digits.charAt(i) - '0';
            int doubled = digit * 2;
            sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
