package app.clientela.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What an owner packs together: invoices, one of them cut off, people of the telephone, and a
/// table with a day that does not exist. Two sales stand in the table and on an invoice.
final class MixedDrop {

    static final String US = "99000000010";
    static final String BAR = "99000000028";

    private MixedDrop() {}

    static byte[] zip() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("fatture/1.xml", invoice("1", "2026-09-01", "100"));
        files.put("fatture/2.xml", invoice("2", "2026-09-15", "200"));
        files.put("fatture/3.xml", invoice("3", "2026-09-20", "300").substring(0, 900));
        files.put("rubrica.vcf", """
                BEGIN:VCARD
                VERSION:3.0
                FN:Ugo Sereni
                N:Sereni;Ugo;;;
                EMAIL:ugo@sereni.example
                END:VCARD
                """);
        files.put("vendite.csv", """
                data;numero;cliente;partita iva;totale
                02/09/2026;A-1;Bar Ponte Nuovo;%1$s;122,00
                16/09/2026;A-2;Bar Ponte Nuovo;%1$s;244,00
                31/09/2026;A-3;Bar Ponte Nuovo;%1$s;20,00
                20/09/2026;A-4;Bar Ponte Nuovo;%1$s;30,00
                21/09/2026;A-5;Bar Ponte Nuovo;%1$s;40,00
                22/09/2026;A-6;Bar Ponte Nuovo;%1$s;50,00
                """.formatted(BAR));
        return packed(files);
    }

    /// From us to the bar, with 22 % on top of the net amount.
    private static String invoice(String number, String day, String net) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <p:FatturaElettronica versione="FPR12"
                 xmlns:p="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2">
                <FatturaElettronicaHeader><CedentePrestatore><DatiAnagrafici>%s<Anagrafica>
                <Denominazione>Torrefazione Solferina</Denominazione></Anagrafica></DatiAnagrafici></CedentePrestatore>
                <CessionarioCommittente><DatiAnagrafici>%s<Anagrafica><Denominazione>Bar Ponte Nuovo</Denominazione>
                </Anagrafica></DatiAnagrafici></CessionarioCommittente></FatturaElettronicaHeader>
                <FatturaElettronicaBody><DatiGenerali><DatiGeneraliDocumento><TipoDocumento>TD01</TipoDocumento>
                <Divisa>EUR</Divisa><Data>%s</Data><Numero>%s</Numero></DatiGeneraliDocumento></DatiGenerali>
                <DatiBeniServizi><DettaglioLinee><NumeroLinea>1</NumeroLinea><Descrizione>Miscela</Descrizione>
                <PrezzoUnitario>%s.00</PrezzoUnitario><PrezzoTotale>%s.00</PrezzoTotale><AliquotaIVA>22.00</AliquotaIVA>
                </DettaglioLinee><DatiRiepilogo><AliquotaIVA>22.00</AliquotaIVA>
                <ImponibileImporto>%s.00</ImponibileImporto><Imposta>%d.00</Imposta></DatiRiepilogo>
                </DatiBeniServizi></FatturaElettronicaBody>
                </p:FatturaElettronica>
                """.formatted(vat(US), vat(BAR), day, number, net, net, net, Long.parseLong(net) * 22 / 100);
    }

    private static String vat(String number) {
        return "<IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>" + number + "</IdCodice></IdFiscaleIVA>";
    }

    private static byte[] packed(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
