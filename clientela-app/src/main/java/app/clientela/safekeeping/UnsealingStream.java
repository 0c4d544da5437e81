package app.clientela.safekeeping;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;

/// Reads what `SealingStream` wrote. Nothing is given out before its chunk was found genuine.
final class UnsealingStream extends InputStream {

    private static final int TAG = 16;

    private final DataInputStream file;
    private final SealKey key;
    private byte[] chunk = new byte[0];
    private int at;
    private long number;
    private boolean ended;

    /// @param file behind its head
    UnsealingStream(DataInputStream file, SealKey key) {
        this.file = file;
        this.key = key;
    }

    @Override
    public int read() throws IOException {
        return fill() ? chunk[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        int given = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, to, from, given);
        at += given;
        return given;
    }

    /// Makes sure that something is left of the chunk; false at the end.
    private boolean fill() throws IOException {
        while (at == chunk.length) {
            if (ended) {
                return false;
            }
            next();
        }
        return true;
    }

    private void next() throws IOException {
        try {
            int written = file.readInt();
            boolean last = written < 0;
            int length = last ? ~written : written;
            if (length < TAG || length > SealingStream.CHUNK + TAG) {
                throw new UnsoundBackup(Refusal.DAMAGED);
            }
            byte[] sealed = new byte[length];
            file.readFully(sealed);
            chunk = key.cipher(Cipher.DECRYPT_MODE, number++, last).doFinal(sealed);
            at = 0;
            ended = last;
        } catch (EOFException | AEADBadTagException _) {
            throw new UnsoundBackup(Refusal.DAMAGED);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
        if (ended && file.read() >= 0) {
            throw new UnsoundBackup(Refusal.DAMAGED);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
