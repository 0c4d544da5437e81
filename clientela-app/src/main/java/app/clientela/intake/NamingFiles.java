package app.clientela.intake;

import app.clientela.customers.Traces;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The rule by which a kept file is told to name somebody: it is read as text in every way that is
/// usual, packed files too. One that cannot be looked through counts as naming them.
final class NamingFiles {

    private static final int CHUNK = 1 << 20;

    /// What stands on the border of two chunks is looked at twice.
    private static final int OVERLAP = 1 << 10;

    private static final int DEEPEST = 3;
    private static final long LARGEST = 4L << 30;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final Traces traces;
    private long left = LARGEST;

    private NamingFiles(Traces traces) {
        this.traces = traces;
    }

    static boolean names(ReadingSource file, Traces traces) {
        try (InputStream bytes = file.open()) {
            return new NamingFiles(traces).isNamed(bytes, 0);
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            return true;
        }
    }

    private boolean isNamed(InputStream raw, int depth) throws IOException {
        InputStream bytes = new BufferedInputStream(raw, CHUNK);
        bytes.mark(ZIP.length);
        boolean packed = Arrays.equals(ZIP, bytes.readNBytes(ZIP.length));
        bytes.reset();
        return (packed && depth < DEEPEST) ? isInside(new ZipInputStream(bytes), depth) : isInText(bytes);
    }

    private boolean isInside(ZipInputStream zip, int depth) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (traces.isIn(entry.getName()) || isNamed(zip, depth + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean isInText(InputStream bytes) throws IOException {
        byte[] buffer = new byte[CHUNK + OVERLAP];
        int kept = 0;
        for (int read = bytes.readNBytes(buffer, 0, CHUNK); read > 0; read = bytes.readNBytes(buffer, kept, CHUNK)) {
            left -= read;
            int length = kept + read;
            if (left < 0 || isIn(buffer, length)) {
                return true;
            }
            kept = Math.min(OVERLAP, length);
            System.arraycopy(buffer, length - kept, buffer, 0, kept);
        }
        return false;
    }

    private boolean isIn(byte[] bytes, int length) {
        return charsets(bytes, length).stream().anyMatch(one -> traces.isIn(new String(bytes, 0, length, one)));
    }

    /// Bytes of zero are half of a text in UTF-16, and stand in no other.
    private static List<Charset> charsets(byte[] bytes, int length) {
        boolean ascii = true;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                return List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.ISO_8859_1);
            }
            ascii &= bytes[i] > 0;
        }
        return ascii
                ? List.of(StandardCharsets.US_ASCII)
                : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1);
    }
}
