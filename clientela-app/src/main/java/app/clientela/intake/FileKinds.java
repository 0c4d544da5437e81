package app.clientela.intake;

import app.clientela.kernel.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// Recognises files that are no table, whatever their name says, by what they begin with.
final class FileKinds {

    private static final int LOOKED_AT = 4096;

    /// What every document of an office program holds.
    private static final String OFFICE = "[Content_Types].xml";

    private FileKinds() {}

    /// Why this file cannot be read as a table, if it cannot.
    static Optional<Problem> refusal(ReadingSource source) {
        try (InputStream in = source.open()) {
            byte[] head = in.readNBytes(LOOKED_AT);
            if (head.length == 0) {
                return Optional.of(Reason.FILE_EMPTY.problem(""));
            }
            if (startsWith(head, 'P', 'K', 3, 4)) {
                return zipped(source, head);
            }
            if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
                return Optional.of(Reason.FILE_OLD_WORKBOOK.problem(""));
            }
            return kindOf(head).map(kind -> refusal(kind, head));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Problem refusal(String kind, byte[] head) {
        boolean unsafe = kind.equals("XML") && new String(head, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE");
        return unsafe ? Reason.FILE_UNSAFE.problem("") : Reason.FILE_NOT_A_TABLE.problem("", kind);
    }

    private static Optional<String> kindOf(byte[] head) {
        if (startsWith(head, '%', 'P', 'D', 'F')) {
            return Optional.of("PDF");
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

    /// Whether this is a workbook of Excel, whatever its name says.
    static boolean isWorkbook(ReadingSource source) {
        try (InputStream in = source.open()) {
            return startsWith(in.readNBytes(4), 'P', 'K', 3, 4);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Whether this is an archive of files and no workbook, as far as it can be opened.
    static boolean isArchive(ReadingSource source) {
        try {
            return isWorkbook(source) && holdsFiles(source);
        } catch (BookFault damaged) {
            return false;
        }
    }

    private static boolean holdsFiles(ReadingSource source) {
        try (PackedFiles zip = PackedFiles.open(source)) {
            return !zip.has(OFFICE) && spreadsheet(zip).isEmpty();
        }
    }

    /// Why an archive is no workbook that can be read; what is inside one is seen later.
    private static Optional<Problem> zipped(ReadingSource source, byte[] head) {
        try (PackedFiles zip = PackedFiles.open(source)) {
            if (zip.has(Book.CONTENTS)) {
                return Optional.empty();
            }
            Problem noTable = Reason.FILE_NOT_A_TABLE.problem("", "ZIP");
            return Optional.of(spreadsheet(zip)
                    .map(kind -> Reason.FILE_OTHER_SPREADSHEET.problem("", kind))
                    .orElse(noTable));
        } catch (BookFault fault) {
            String names = new String(head, StandardCharsets.ISO_8859_1);
            boolean workbook = names.contains(OFFICE) || names.contains("xl/");
            return Optional.of(workbook ? fault.problem() : fault.ofArchive());
        }
    }

    private static Optional<String> spreadsheet(PackedFiles zip) {
        if (zip.has("mimetype") && zip.has("content.xml")) {
            return Optional.of("OpenDocument (ods)");
        }
        if (zip.has("xl/workbook.bin")) {
            return Optional.of("Excel (xlsb)");
        }
        return zip.has("Index/Document.iwa") ? Optional.of("Numbers") : Optional.empty();
    }

    static boolean startsWith(byte[] head, int... magic) {
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
