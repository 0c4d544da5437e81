package app.clientela.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Italian invoices and archives of them, as small as they can be.
final class Invoices {

    static final String US = "02313821007";
    static final String ROASTERY = "00743110157";

    private Invoices() {}

    /// An invoice of ours to a person with that tax code.
    static String to(String taxCode, String number, String day, String net) {
        return invoice(party("Cedente", vat(US), "Bottega Nova"), buyer(taxCode), number, day, net);
    }

    /// An invoice to us.
    static String from(String vat, String number, String day, String net) {
        return invoice(
                party("Cedente", vat(vat), "Torrefazione"),
                party("Cessionario", vat(US), "Bottega Nova"),
                number,
                day,
                net);
    }

    private static String buyer(String taxCode) {
        return party("Cessionario", "<CodiceFiscale>" + taxCode + "</CodiceFiscale>", "Cliente " + taxCode);
    }

    private static String vat(String number) {
        return "<IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>" + number + "</IdCodice></IdFiscaleIVA>";
    }

    private static String party(String which, String id, String name) {
        String element = which.equals("Cedente") ? "CedentePrestatore" : "CessionarioCommittente";
        return "<" + element + "><DatiAnagrafici>" + id + "<Anagrafica><Denominazione>" + name
                + "</Denominazione></Anagrafica></DatiAnagrafici></" + element + ">";
    }

    /// At 22 % on top of the net amount, which is in whole euros.
    private static String invoice(String seller, String buyer, String number, String day, String net) {
        long cents = Long.parseLong(net) * 22;
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <p:FatturaElettronica versione="FPR12"
                 xmlns:p="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2">
                <FatturaElettronicaHeader>%s%s</FatturaElettronicaHeader>
                <FatturaElettronicaBody><DatiGenerali><DatiGeneraliDocumento><TipoDocumento>TD01</TipoDocumento>
                <Divisa>EUR</Divisa><Data>%s</Data><Numero>%s</Numero></DatiGeneraliDocumento></DatiGenerali>
                <DatiBeniServizi><DettaglioLinee><Descrizione>Caffè in grani</Descrizione>
                <PrezzoUnitario>%s.00</PrezzoUnitario><PrezzoTotale>%s.00</PrezzoTotale>
                <AliquotaIVA>22.00</AliquotaIVA></DettaglioLinee><DatiRiepilogo><AliquotaIVA>22.00</AliquotaIVA>
                <ImponibileImporto>%s.00</ImponibileImporto><Imposta>%d.%02d</Imposta></DatiRiepilogo>
                </DatiBeniServizi></FatturaElettronicaBody>
                </p:FatturaElettronica>
                """.formatted(seller, buyer, day, number, net, net, net, cents / 100, cents % 100);
    }

    /// @param files text by name, in this order
    static byte[] zip(Map<String, String> files) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return packed(bytes);
    }

    /// @param files by name, in this order
    static byte[] packed(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
