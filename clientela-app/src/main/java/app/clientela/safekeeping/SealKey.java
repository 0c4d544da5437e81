package app.clientela.safekeeping;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// The key of one sealed backup, and the head of its file, which says how the key follows from the
/// passphrase. Every file has a key of its own, so a chunk's number is nonce enough.
final class SealKey {

    static final byte[] MAGIC = "CLIENTELA-SEALED-1\n".getBytes(StandardCharsets.US_ASCII);

    private static final int SALT = 16;
    private static final int KEY = 32;
    private static final int CHECK = 16;
    private static final int TAG_BITS = 128;
    private static final int MOST_KIB = 1 << 18;
    private static final int MOST_PASSES = 16;

    private final byte[] head;
    private final SecretKeySpec key;

    private SealKey(byte[] head, SecretKeySpec key) {
        this.head = head;
        this.key = key;
    }

    /// What guessing a passphrase costs.
    /// @param kib memory of Argon2id, in KiB
    record Strength(int kib, int passes) {
        static final Strength USUAL = new Strength(1 << 16, 3);
    }

    static SealKey fresh(Passphrase passphrase, Strength strength, RandomGenerator random) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        byte[] derived = derive(passphrase, strength, salt);
        byte[] head = ByteBuffer.allocate(MAGIC.length + 2 * Integer.BYTES + SALT + CHECK)
                .put(MAGIC)
                .putInt(strength.kib())
                .putInt(strength.passes())
                .put(salt)
                .put(derived, KEY, CHECK)
                .array();
        return new SealKey(head, keyOf(derived));
    }

    /// Reads the head of a file.
    /// @throws UnsoundBackup if it is no head, or another passphrase's
    static SealKey read(DataInputStream file, Passphrase passphrase) throws IOException {
        byte[] head = file.readNBytes(MAGIC.length + 2 * Integer.BYTES + SALT + CHECK);
        ByteBuffer fields = ByteBuffer.wrap(head);
        if (head.length < MAGIC.length + 2 * Integer.BYTES + SALT + CHECK || !begins(head)) {
            throw new UnsoundBackup(Refusal.DAMAGED);
        }
        Strength strength = new Strength(fields.getInt(MAGIC.length), fields.getInt(MAGIC.length + Integer.BYTES));
        boolean affordable = strength.kib() >= 1 << 10
                && strength.kib() <= MOST_KIB
                && strength.passes() >= 1
                && strength.passes() <= MOST_PASSES;
        if (!affordable) {
            throw new UnsoundBackup(Refusal.DAMAGED);
        }
        int salt = MAGIC.length + 2 * Integer.BYTES;
        byte[] derived = derive(passphrase, strength, Arrays.copyOfRange(head, salt, salt + SALT));
        byte[] check = Arrays.copyOfRange(derived, KEY, KEY + CHECK);
        if (!MessageDigest.isEqual(check, Arrays.copyOfRange(head, salt + SALT, head.length))) {
            throw new UnsoundBackup(Refusal.WRONG_PASSPHRASE);
        }
        return new SealKey(head, keyOf(derived));
    }

    static boolean begins(byte[] file) {
        return Arrays.equals(MAGIC, Arrays.copyOf(file, MAGIC.length));
    }

    byte[] head() {
        return head.clone();
    }

    /// A cipher for one chunk, bound to the head of the file, to its place and to being the last.
    Cipher cipher(int mode, long number, boolean last) throws GeneralSecurityException {
        byte[] nonce =
                ByteBuffer.allocate(12).putInt(last ? 1 : 0).putLong(number).array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(head);
        cipher.updateAAD(nonce);
        return cipher;
    }

    private static SecretKeySpec keyOf(byte[] derived) {
        return new SecretKeySpec(derived, 0, KEY, "AES");
    }

    private static byte[] derive(Passphrase passphrase, Strength strength, byte[] salt) {
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withSalt(salt)
                .withMemoryAsKB(strength.kib())
                .withIterations(strength.passes())
                .withParallelism(1)
                .build());
        byte[] derived = new byte[KEY + CHECK];
        argon.generateBytes(passphrase.words().getBytes(StandardCharsets.UTF_8), derived);
        return derived;
    }
}
