package app.clientela.intake.formats;

import static app.clientela.intake.formats.PaperFixtures.documents;
import static app.clientela.intake.formats.PaperFixtures.file;
import static app.clientela.intake.formats.PaperFixtures.reason;
import static app.clientela.intake.formats.PaperFixtures.told;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.intake.Format;
import app.clientela.intake.Formats;
import app.clientela.intake.ReadingSource;
import app.clientela.intake.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Invoices inside signatures and inside PDFs.
class EnvelopesTest {

    /// Signed data with nobody's signature: all that matters here is how it is packed.
    static byte[] signed(byte[] content) {
        try {
            return new CMSSignedDataGenerator()
                    .generate(new CMSProcessableByteArray(content), true)
                    .getEncoded();
        } catch (CMSException | IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] invoice() {
        return FatturaPaTest.PLAIN.getBytes(UTF_8);
    }

    private static void holdsTheInvoice(byte[] envelope) {
        ReadingSource source = ReadingSource.of("IT1.xml.p7m", envelope);

        assertThat(Formats.of(source).map(Format::name)).contains("fatturapa");
        assertThat(documents(source)).isEqualTo(documents(file(FatturaPaTest.PLAIN)));
    }

    @Test
    void takesAnInvoiceOutOfEveryKindOfEnvelope() {
        byte[] binary = signed(invoice());
        String lines = Base64.getMimeEncoder(64, "\r\n".getBytes(US_ASCII)).encodeToString(binary);

        holdsTheInvoice(binary);
        holdsTheInvoice(Base64.getEncoder().encode(binary));
        holdsTheInvoice(lines.getBytes(US_ASCII));
        holdsTheInvoice(("-----BEGIN PKCS7-----\n" + lines + "\n-----END PKCS7-----\n").getBytes(US_ASCII));
        holdsTheInvoice(signed(binary));
        holdsTheInvoice(signed(lines.getBytes(US_ASCII)));
        holdsTheInvoice(signed(("\uFEFF" + FatturaPaTest.PLAIN).getBytes(UTF_8)));
        holdsTheInvoice(Base64.getEncoder().encode(invoice()));
        holdsTheInvoice(invoice());
    }

    @Test
    void refusesAnEnvelopeThatIsDamagedOrNone() {
        byte[] whole = signed(invoice());

        assertThat(only(ReadingSource.of("cut.p7m", Arrays.copyOf(whole, whole.length / 2))))
                .isEqualTo(Reason.ENVELOPE_DAMAGED);
        assertThat(only(ReadingSource.of("none.p7m", "no signature".getBytes(UTF_8))))
                .isEqualTo(Reason.NOT_SIGNED);
        assertThat(Formats.of(ReadingSource.of("none.txt", "no signature".getBytes(UTF_8))))
                .isEmpty();
    }

    @Test
    void takesNoPlainTextForAnEnvelope() {
        String table = "PERIOD\tMONTH\tNAME\n" + "PERIOD\t1\tAnna\n".repeat(40);
        String dashes = "-----BEGIN CMS-----\n" + "a: b\n".repeat(2000) + "-\n";

        for (String text : List.of(table, dashes)) {
            ReadingSource source = ReadingSource.of("plain.txt", text.getBytes(UTF_8));
            assertThat(Formats.of(source).filter(SignedEnvelope.class::isInstance))
                    .isEmpty();
        }
    }

    @Test
    void passesOverWhatNobodyKnowsInAnEnvelope() {
        assertThat(only(ReadingSource.of("letter.p7m", signed("Dear all".getBytes(UTF_8)))))
                .isEqualTo(Reason.FILE_UNKNOWN);
    }

    private static Reason only(ReadingSource source) {
        assertThat(told(source)).hasSize(1);
        return reason(told(source).getFirst());
    }

    static byte[] pdf(Map<String, byte[]> attached) {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            Map<String, PDComplexFileSpecification> files = new java.util.TreeMap<>();
            for (Map.Entry<String, byte[]> entry : attached.entrySet()) {
                PDComplexFileSpecification file = new PDComplexFileSpecification();
                file.setFile(entry.getKey());
                PDEmbeddedFile content = new PDEmbeddedFile(
                        document,
                        new ByteArrayInputStream(entry.getValue()),
                        org.apache.pdfbox.cos.COSName.FLATE_DECODE);
                file.setEmbeddedFile(content);
                files.put(entry.getKey(), file);
            }
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(files);
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void takesAnInvoiceOutOfAPdf() {
        byte[] letter = "<letter/>".getBytes(UTF_8);
        byte[] cii = ("\uFEFF" + EuropeanInvoiceTest.CII).getBytes(UTF_8);
        ReadingSource source =
                ReadingSource.of("invoice.pdf", pdf(Map.of("a.xml", letter, "ZUGFeRD-invoice.xml", cii)));

        assertThat(Formats.of(source).map(Format::name)).contains("cii");
        assertThat(documents(source)).isEqualTo(documents(file(EuropeanInvoiceTest.CII)));
    }

    @Test
    @Timeout(60)
    void looksOnceAtAListOfAttachmentsThatNamesItself() {
        String list = "2 0 R ".repeat(12);
        String pdf = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 3 0 R /Names << /EmbeddedFiles 2 0 R >> >>\n"
                + "endobj\n3 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n2 0 obj\n<< /Kids [ " + list
                + "] >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n";
        ReadingSource source = ReadingSource.of("round.pdf", pdf.getBytes(US_ASCII));

        assertThat(only(source)).isEqualTo(only(ReadingSource.of("letter.pdf", pdf(Map.of()))));
    }

    @Test
    void takesAPdfOutOfASignature() {
        byte[] pdf = pdf(Map.of("xrechnung.xml", EuropeanInvoiceTest.UBL.getBytes(UTF_8)));

        assertThat(documents(ReadingSource.of("invoice.pdf.p7m", signed(pdf)))).hasSize(1);
    }

    @Test
    void passesOverAPdfWithoutDataAndRefusesADamagedOne() {
        assertThat(only(ReadingSource.of("plain.pdf", pdf(Map.of())))).isEqualTo(Reason.PDF_WITHOUT_DATA);
        assertThat(only(ReadingSource.of("plain.pdf", pdf(Map.of("terms.txt", new byte[] {65})))))
                .isEqualTo(Reason.PDF_WITHOUT_DATA);
        assertThat(only(ReadingSource.of("cut.pdf", "%PDF-1.7\nnothing".getBytes(UTF_8))))
                .isEqualTo(Reason.DOCUMENT_DAMAGED);
    }

    @Test
    void stopsUnpackingWhatGrowsTooLarge() {
        byte[] bomb = new byte[40_000_000];

        assertThat(only(ReadingSource.of("bomb.pdf", pdf(Map.of("factur-x.xml", bomb)))))
                .isEqualTo(Reason.DOCUMENT_TOO_LARGE);
    }
}
