package app.clientela.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/// Finds how the characters of a file are encoded: a byte order mark, else UTF-8 if every byte
/// obeys it, else windows-1252, which can read anything.
public final class Encodings {

    private Encodings() {}

    /// The name of the encoding, as Java knows it.
    public static String of(ReadingSource source) {
        try (InputStream in = source.open()) {
            byte[] buffer = new byte[1 << 16];
            int count = in.readNBytes(buffer, 0, buffer.length);
            String marked = byMark(buffer, count);
            if (!marked.isEmpty()) {
                return marked;
            }
            Utf8Check check = new Utf8Check();
            while (count > 0 && check.accepts(buffer, count)) {
                count = in.read(buffer);
            }
            return check.isComplete() ? "UTF-8" : "windows-1252";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String byMark(byte[] bytes, int count) {
        if (count >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return "UTF-16LE";
        }
        if (count >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return "UTF-16BE";
        }
        return unmarked16(bytes, count);
    }

    /// UTF-16 without a mark: nearly every second byte of the beginning is zero.
    private static String unmarked16(byte[] bytes, int count) {
        int looked = Math.min(count, 1000) / 2 * 2;
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < looked; i += 2) {
            evenZeros += bytes[i] == 0 ? 1 : 0;
            oddZeros += bytes[i + 1] == 0 ? 1 : 0;
        }
        int most = looked * 2 / 5;
        if (looked >= 8 && oddZeros > most) {
            return "UTF-16LE";
        }
        return looked >= 8 && evenZeros > most ? "UTF-16BE" : "";
    }

    /// Characters of a stream in this encoding, without a byte order mark.
    public static Reader reader(InputStream in, String encoding) {
        try {
            Reader reader = new BufferedReader(new InputStreamReader(
                    in,
                    Charset.forName(encoding)
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPLACE)
                            .onUnmappableCharacter(CodingErrorAction.REPLACE)));
            reader.mark(1);
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
            return reader;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
