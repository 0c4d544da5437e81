package app.clientela.safekeeping;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// Writes the SHA-256 of everything over the last 64 bytes, where a zip has room for a comment.
final class SummedOutput extends FilterOutputStream {

    static final int SUM = 64;

    private final MessageDigest sha = Sha.fresh();
    private final byte[] held = new byte[SUM];
    private int holding;
    private boolean closed;

    SummedOutput(OutputStream to) {
        super(to);
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int released = Math.max(0, holding + length - SUM);
        int ofHeld = Math.min(released, holding);
        pass(held, 0, ofHeld);
        System.arraycopy(held, ofHeld, held, 0, holding - ofHeld);
        holding -= ofHeld;
        int passed = released - ofHeld;
        pass(bytes, from, passed);
        System.arraycopy(bytes, from + passed, held, holding, length - passed);
        holding += length - passed;
    }

    private void pass(byte[] bytes, int from, int length) throws IOException {
        sha.update(bytes, from, length);
        out.write(bytes, from, length);
    }

    /// Whether the last 64 bytes that came are the sum of those before them.
    boolean agrees() {
        return holding == SUM && Sha.hex(sha).equals(new String(held, StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            out.write(Sha.hex(sha).getBytes(StandardCharsets.US_ASCII));
            super.close();
        }
    }
}
