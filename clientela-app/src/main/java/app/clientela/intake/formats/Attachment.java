package app.clientela.intake.formats;

import app.clientela.intake.ReadingSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.common.filespecification.PDFileSpecification;

/// The XML that is attached to a PDF. Nothing else of the PDF is looked at, and nothing of it is
/// written to disk.
sealed interface Attachment {

    record Found(ReadingSource content) implements Attachment {}

    /// A PDF to look at and to print.
    record None() implements Attachment {}

    record Damaged() implements Attachment {}

    /// @param limit in bytes, of the PDF or of what is in it
    record TooLarge(int limit) implements Attachment {}

    int LARGEST = 1 << 25;

    static Attachment of(ReadingSource pdf) {
        return pdf.size() > LARGEST ? new TooLarge(LARGEST) : Search.in(pdf);
    }

    /// Looks through the lists of attachments.
    final class Search {

        private static final Set<String> KNOWN =
                Set.of("factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml", "order-x.xml");

        private static final int MOST = 1000;
        private static final int LARGEST_XML = 1 << 24;

        private final List<PDComplexFileSpecification> files = new ArrayList<>();
        private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

        private static Attachment in(ReadingSource pdf) {
            MemoryUsageSetting memory = MemoryUsageSetting.setupMainMemoryOnly(LARGEST);
            try (InputStream in = pdf.open();
                    PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(in), memory.streamCache)) {
                Search search = new Search();
                search.collect(document);
                return search.found();
            } catch (IOException | RuntimeException damaged) {
                // Of a damaged PDF, the library answers with any of these.
                return new Damaged();
            }
        }

        private void collect(PDDocument document) throws IOException {
            PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
            if (names != null && names.getEmbeddedFiles() != null) {
                collect(names.getEmbeddedFiles());
            }
            COSName associated = COSName.getPDFName("AF");
            if (document.getDocumentCatalog().getCOSObject().getDictionaryObject(associated)
                    instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    add(PDFileSpecification.createFS(array.getObject(i)));
                }
            }
        }

        /// Looks at a part of the list once, however many parts name it.
        private void collect(PDNameTreeNode<PDComplexFileSpecification> node) throws IOException {
            if (seen.size() == MOST || !seen.add(node.getCOSObject())) {
                return;
            }
            if (node.getNames() != null) {
                node.getNames().values().forEach(this::add);
            }
            if (node.getKids() != null) {
                for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
                    collect(kid);
                }
            }
        }

        private void add(PDFileSpecification file) {
            if (file instanceof PDComplexFileSpecification complex && files.size() < MOST) {
                files.add(complex);
            }
        }

        private Attachment found() throws IOException {
            Optional<PDComplexFileSpecification> xml = files.stream()
                    .filter(file -> KNOWN.contains(name(file)))
                    .findFirst()
                    .or(() -> files.stream()
                            .filter(file -> name(file).endsWith(".xml"))
                            .findFirst());
            return xml.isEmpty() ? new None() : taken(xml.get());
        }

        private static String name(PDComplexFileSpecification file) {
            return String.valueOf(file.getFilename()).toLowerCase(Locale.ROOT);
        }

        /// Unpacked here, where it can be stopped, and not by the library, which unpacks the whole.
        private static Attachment taken(PDComplexFileSpecification file) throws IOException {
            PDEmbeddedFile embedded = file.getEmbeddedFile();
            List<COSName> filters = embedded == null ? List.of() : embedded.getFilters();
            boolean packed = filters.equals(List.of(COSName.FLATE_DECODE));
            if (embedded == null || !(packed || filters.isEmpty())) {
                return new None();
            }
            try (InputStream raw = embedded.getCOSObject().createRawInputStream();
                    InputStream in = packed ? new InflaterInputStream(raw) : raw) {
                byte[] content = in.readNBytes(LARGEST_XML + 1);
                return content.length > LARGEST_XML
                        ? new TooLarge(LARGEST_XML)
                        : new Found(ReadingSource.of(name(file), content));
            }
        }
    }
}
