package app.clientela.safekeeping;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

/// Seals what is written, chunk by chunk: each is encrypted and vouched for by itself, and the last
/// is marked, so that none can be changed, left out, or put elsewhere. Before each stands its
/// length; that of the last is written as its complement.
final class SealingStream extends FilterOutputStream {

    static final int CHUNK = 1 << 20;

    private final SealKey key;
    private final byte[] chunk = new byte[CHUNK];
    private int filled;
    private long number;
    private boolean closed;

    SealingStream(OutputStream to, SealKey key) throws IOException {
        super(to);
        this.key = key;
        to.write(key.head());
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        while (at < from + length) {
            if (filled == CHUNK) {
                seal(false);
            }
            int taken = Math.min(CHUNK - filled, from + length - at);
            System.arraycopy(bytes, at, chunk, filled, taken);
            filled += taken;
            at += taken;
        }
    }

    private void seal(boolean last) throws IOException {
        try {
            byte[] sealed = key.cipher(Cipher.ENCRYPT_MODE, number, last).doFinal(chunk, 0, filled);
            out.write(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(last ? ~sealed.length : sealed.length)
                    .array());
            out.write(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
        filled = 0;
        number++;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            seal(true);
            super.close();
        }
    }
}
