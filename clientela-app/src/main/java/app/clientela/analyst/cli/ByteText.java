package app.clientela.analyst.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Text on its way to a file or to standard output, gathered in large pieces.
final class ByteText implements Closeable {

    static final double LOW = 0.1;
    static final double HIGH = 0.9;

    private final OutputStream out;
    private byte[] bytes = new byte[1 << 16];
    private int size;

    ByteText(OutputStream out) {
        this.out = out;
    }

    ByteText text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        if (size + encoded.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + encoded.length));
        }
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
        return this;
    }

    /// The cell of a table, in quotes if it needs them.
    ByteText quoted(String cell) {
        boolean isPlain =
                cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0;
        return text(isPlain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"");
    }

    /// A comma and the number in full precision.
    ByteText cell(double number) {
        return text(",").text(Numbers.text(number));
    }

    /// The two numbers between which 8 of 10 fall, and the chance of at least one.
    ///
    /// @param chances of 0, 1, 2, …
    ByteText range(double[] chances) {
        return cell(quantile(chances, LOW)).cell(quantile(chances, HIGH)).cell(1 - chances[0]);
    }

    private static int quantile(double[] chances, double level) {
        int n = 0;
        double below = chances[0];
        while (below < level && n < chances.length - 1) {
            below += chances[++n];
        }
        return n;
    }

    void endRow() throws IOException {
        text("\n");
        if (size > 1 << 15) {
            flush();
        }
    }

    void flush() throws IOException {
        out.write(bytes, 0, size);
        size = 0;
        out.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
        out.close();
    }
}
