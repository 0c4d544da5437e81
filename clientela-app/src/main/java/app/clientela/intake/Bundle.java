package app.clientela.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Documents that somebody drops together, as one archive: the same documents always give the same
/// bytes.
final class Bundle {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Bundle() {}

    /// Whether a file goes together with others of its like.
    static boolean takes(ReadingSource file) {
        return !FileKinds.isArchive(file) && Formats.of(file).isPresent();
    }

    /// What the archive is called: its first file, and how many more there are.
    static String name(List<ReadingSource> documents) {
        return documents.getFirst().name() + " +" + (documents.size() - 1);
    }

    /// Writes the documents into an archive that whoever calls deletes.
    static Path write(List<ReadingSource> documents) {
        try {
            Path file = Files.createTempFile("clientela-bundle", ".zip");
            try (OutputStream out = Files.newOutputStream(file);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.setLevel(Deflater.BEST_SPEED);
                List<ReadingSource> sorted = documents.stream()
                        .sorted(Comparator.comparing(ReadingSource::name))
                        .toList();
                for (int i = 0; i < sorted.size(); i++) {
                    add(sorted.get(i), i + 1, zip);
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Two documents of one name stay two.
    private static void add(ReadingSource document, int place, ZipOutputStream zip) throws IOException {
        ZipEntry entry = new ZipEntry(place + "/" + document.name());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        try (InputStream bytes = document.open()) {
            bytes.transferTo(zip);
        }
        zip.closeEntry();
    }
}
