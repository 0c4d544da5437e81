package app.clientela.intake;

import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The key of one file: AES-256 in counter mode (NIST SP 800-38A, 6.5). No other file has it, so
/// each counts from nought; what is sealed is as long as what it hides.
final class FileKey {

    private static final int BYTES = 32;
    private static final int BLOCK = 16;

    private final byte[] key;

    private FileKey(byte[] key) {
        this.key = key;
    }

    static FileKey fresh(RandomGenerator random) {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        return new FileKey(key);
    }

    /// @param hex 64 digits, as `hex` gives them
    static FileKey of(String hex) {
        return new FileKey(HexFormat.of().parseHex(hex));
    }

    String hex() {
        return HexFormat.of().formatHex(key);
    }

    /// Hides what is written.
    OutputStream sealing(OutputStream to) {
        return new CipherOutputStream(to, cipher(Cipher.ENCRYPT_MODE));
    }

    /// Gives back what was hidden.
    InputStream opening(InputStream from) {
        return new CipherInputStream(from, cipher(Cipher.DECRYPT_MODE));
    }

    private Cipher cipher(int mode) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[BLOCK]));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES", e);
        }
    }
}
