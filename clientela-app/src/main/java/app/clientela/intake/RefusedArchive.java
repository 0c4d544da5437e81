package app.clientela.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// The refused files of a parcel as an archive to take home: documents as they were, of tables the
/// refused rows alone, and a list that says in words what is wrong with each.
final class RefusedArchive implements AutoCloseable {

    private static final String LIST = "clientela.txt";

    private final Parcel parcel;
    private final ZipOutputStream zip;
    private final Function<RefusedLine, String> words;
    private final StringBuilder list = new StringBuilder();
    private final List<RefusedLine> ofFile = new ArrayList<>();
    private int file;
    private int read;

    /// @param to closed by whoever opened it
    RefusedArchive(ReadingSource parcel, OutputStream to, Function<RefusedLine, String> words) {
        this.parcel = Parcel.open(parcel);
        this.zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        this.words = words;
    }

    /// Takes what was refused, in the order of the files.
    /// @param place of its file in the parcel, counted from 1
    void add(int place, RefusedLine line) {
        if (place != file) {
            writeFile();
            file = place;
        }
        ofFile.add(line);
        list.append(words.apply(line)).append("\r\n");
    }

    private void writeFile() {
        if (ofFile.isEmpty()) {
            return;
        }
        @Nullable ReadingSource source = null;
        while (read < file) {
            source = parcel.next();
            read++;
        }
        if (source != null) {
            write(source);
        }
        ofFile.clear();
    }

    private void write(ReadingSource source) {
        boolean rows = ofFile.stream().noneMatch(line -> line.cells().isEmpty());
        try {
            zip.putNextEntry(new ZipEntry(label(source.name(), rows)));
            if (rows) {
                writeRows(source);
            } else {
                try (InputStream bytes = source.open()) {
                    bytes.transferTo(zip);
                }
            }
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeRows(ReadingSource source) {
        Layout layout = Layout.of(source, Reading.VOCABULARY);
        try (RefusedFile table =
                new RefusedFile(layout.titles(), layout.dialect().delimiter(), zip)) {
            ofFile.forEach(line -> table.add(line, words.apply(line)));
        }
    }

    /// A name that is only a name, whatever the archive called it, and no other file's.
    private String label(String name, boolean rows) {
        String plain =
                name.replace('\\', '/').replaceAll("[^\\p{L}\\p{N}._ -]", "_").replaceAll("^[._]+", "");
        return "%04d-%s%s".formatted(file, plain, rows && !plain.endsWith(".csv") ? ".csv" : "");
    }

    @Override
    public void close() {
        try {
            writeFile();
            zip.putNextEntry(new ZipEntry(LIST));
            zip.write(list.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            parcel.close();
        }
    }
}
