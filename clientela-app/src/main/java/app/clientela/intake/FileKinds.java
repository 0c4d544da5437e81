package app.clientela.intake;

import app.clientela.kernel.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Recognises files that are no table, whatever their name says, by what they begin with.
final class FileKinds {

    private static final int LOOKED_AT = 4096;
    private static final int ENTRIES = 50;

    private FileKinds() {}

    /// Why this file cannot be read as a table, if it cannot.
    static Optional<Problem> refusal(ReadingSource source) {
        try (InputStream in = source.open()) {
            byte[] head = in.readNBytes(LOOKED_AT);
            if (head.length == 0) {
                return Optional.of(Reason.FILE_EMPTY.problem(""));
            }
            if (startsWith(head, 'P', 'K', 3, 4)) {
                return Optional.of(zipped(source));
            }
            return kindOf(head).map(kind -> Reason.FILE_NOT_A_TABLE.problem("", kind));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<String> kindOf(byte[] head) {
        if (startsWith(head, '%', 'P', 'D', 'F')) {
            return Optional.of("PDF");
        }
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Optional.of("Excel (xls)");
        }
        if (startsWith(head, 0x1F, 0x8B)) {
            return Optional.of("gzip");
        }
        if (startsWith(head, 0x89, 'P', 'N', 'G')) {
            return Optional.of("PNG");
        }
        if (startsWith(head, 0xFF, 0xD8, 0xFF)) {
            return Optional.of("JPEG");
        }
        if (startsWith(head, 'S', 'Q', 'L', 'i', 't', 'e')) {
            return Optional.of("SQLite");
        }
        if (startsWith(head, 0x30, 0x82) || startsWith(head, 0x30, 0x80)) {
            return Optional.of("P7M");
        }
        return markup(head).or(() -> binary(head));
    }

    private static Optional<String> markup(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).strip();
        String start = text.startsWith("ï»¿") ? text.substring(3).strip() : text;
        String lower = start.substring(0, Math.min(start.length(), 200)).toLowerCase(Locale.ROOT);
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
            return Optional.of("HTML");
        }
        if (lower.startsWith("<?xml") || lower.matches("(?s)<[a-z][a-z0-9:_-]*(\\s[^<>]*)?>.*")) {
            return Optional.of("XML");
        }
        if (lower.matches("(?s)[{\\[]\\s*[{\\[\"].*")) {
            return Optional.of("JSON");
        }
        return Optional.empty();
    }

    /// Bytes that no text has: one in ten of the beginning is a control, and it is not UTF-16.
    private static Optional<String> binary(byte[] head) {
        int controls = 0;
        for (byte b : head) {
            controls += b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != 0 ? 1 : 0;
        }
        return controls * 10 > head.length ? Optional.of("binary") : Optional.empty();
    }

    private static Problem zipped(ReadingSource source) {
        boolean workbook = false;
        boolean sheets = false;
        try (ZipInputStream zip = new ZipInputStream(source.open())) {
            ZipEntry entry = zip.getNextEntry();
            for (int i = 0; entry != null && i < ENTRIES; i++) {
                workbook |= entry.getName().startsWith("xl/");
                sheets |= entry.getName().startsWith("xl/worksheets/");
                entry = sheets ? null : zip.getNextEntry();
            }
        } catch (IOException | IllegalArgumentException damaged) {
            return workbook ? Reason.FILE_DAMAGED_WORKBOOK.problem("") : Reason.FILE_NOT_A_TABLE.problem("", "ZIP");
        }
        if (workbook && !sheets) {
            return Reason.FILE_DAMAGED_WORKBOOK.problem("");
        }
        return Reason.FILE_NOT_A_TABLE.problem("", workbook ? "Excel (xlsx)" : "ZIP");
    }

    private static boolean startsWith(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
