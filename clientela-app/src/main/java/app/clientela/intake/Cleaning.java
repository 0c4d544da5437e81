package app.clientela.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Takes out of a cell what no person typed: controls, direction marks, invisible spaces; and
/// recognises text that was encoded twice.
public final class Cleaning {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private Cleaning() {}

    /// Whether a cell with this character needs a closer look.
    static boolean isSuspicious(char c) {
        if (c < ' ') {
            return c != '\t';
        }
        return c >= 0x7F && (isControl(c) || isInvisible(c) || c == 0xC2 || c == 0xC3 || c == 0xE2);
    }

    static boolean isControl(char c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c < 0xA0);
    }

    /// Marks of direction, joiners, zero-width spaces, soft hyphens and stray byte order marks.
    static boolean isInvisible(char c) {
        return c == 0xAD
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x2069)
                || c == 0xFEFF;
    }

    static boolean hasControls(String cell) {
        return cell.chars().anyMatch(c -> isControl((char) c));
    }

    static boolean hasInvisible(String cell) {
        return cell.chars().anyMatch(c -> isInvisible((char) c));
    }

    /// The cell without controls, invisible characters and halves of characters.
    public static String clean(String cell) {
        if (isClean(cell)) {
            return cell;
        }
        StringBuilder kept = new StringBuilder(cell.length());
        cell.codePoints().filter(Cleaning::isKept).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isClean(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (isControl(c) || isInvisible(c) || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isKept(int point) {
        return !Character.isBmpCodePoint(point)
                || !(isControl((char) point) || isInvisible((char) point) || Character.isSurrogate((char) point));
    }

    /// The text before it was encoded twice, if that is what happened to it: `NicolÃ²` was
    /// `Nicolò`.
    static Optional<String> repaired(String cell) {
        if (cell.chars().noneMatch(c -> c == 0xC2 || c == 0xC3 || c == 0xE2)) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = WESTERN.newEncoder().encode(CharBuffer.wrap(cell));
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return text.equals(cell) ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException wasNotEncodedTwice) {
            return Optional.empty();
        }
    }

    /// The cell without the apostrophe that keeps a spreadsheet from running or rounding it: ours
    /// in a file of refused rows (`'+39…`), or the shop's own (`'00123`).
    static String withoutApostrophe(String cell) {
        if (cell.length() < 2 || cell.charAt(0) != '\'') {
            return cell;
        }
        char next = cell.charAt(1);
        boolean guarded = "=+-@\t\r".indexOf(next) >= 0 || (next >= '0' && next <= '9');
        return guarded ? cell.substring(1) : cell;
    }
}
