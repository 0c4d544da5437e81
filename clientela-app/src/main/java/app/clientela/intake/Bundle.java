package app.clientela.intake;

import app.clientela.platform.db.Scratch;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Documents that somebody drops together, as one archive: the same documents always give the same
/// bytes.
final class Bundle {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Bundle() {}

    /// What of the files goes together: documents of known formats, and with them what is no table
    /// either, so that it is counted and nobody is asked about it. Empty where there is nothing to
    /// put together.
    static List<ReadingSource> of(List<ReadingSource> dropped, Hints hints) {
        List<ReadingSource> files =
                dropped.stream().filter(file -> !FileKinds.isArchive(file)).toList();
        List<ReadingSource> known =
                files.stream().filter(file -> Formats.of(file).isPresent()).toList();
        List<ReadingSource> all = files.stream()
                .filter(file -> known.contains(file) || isNoTable(file, hints))
                .toList();
        return known.isEmpty() || all.size() < 2 ? List.of() : all;
    }

    private static boolean isNoTable(ReadingSource file, Hints hints) {
        return switch (Reading.open(file, hints)) {
            case Opening.Opened(Preview preview) ->
                preview.questions().stream().anyMatch(asked -> asked.kind() == Question.Kind.COLUMNS);
            case Opening.Refused _, Opening.Parcelled _ -> true;
        };
    }

    /// What the archive is called: its first file, and how many more there are.
    static String name(List<ReadingSource> documents) {
        return documents.getFirst().name() + " +" + (documents.size() - 1);
    }

    /// Writes the documents into an archive that whoever calls removes.
    static Path write(List<ReadingSource> documents, Scratch scratch) {
        Path file = scratch.newFile("clientela-bundle");
        try {
            write(documents, file);
            return file;
        } catch (IOException e) {
            remove(file);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            remove(file);
            throw e;
        }
    }

    private static void write(List<ReadingSource> documents, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            List<ReadingSource> sorted = documents.stream()
                    .sorted(Comparator.comparing(ReadingSource::name))
                    .toList();
            Set<String> names = new HashSet<>();
            for (ReadingSource document : sorted) {
                add(document, names, zip);
            }
        }
    }

    static void remove(Path bundle) {
        try {
            Files.deleteIfExists(bundle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Two documents of one name stay two.
    private static void add(ReadingSource document, Set<String> names, ZipOutputStream zip) throws IOException {
        String name = document.name();
        for (int i = 2; !names.add(name); i++) {
            name = i + "/" + document.name();
        }
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        try (InputStream bytes = document.open()) {
            bytes.transferTo(zip);
        }
        zip.closeEntry();
    }
}
