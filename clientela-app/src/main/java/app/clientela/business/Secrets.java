package app.clientela.business;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// Random words that are worth as much as a password, and their hashes.
final class Secrets {

    /// No letters or digits that look like others.
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Secrets() {}

    /// 128 bits as 32 hexadecimal digits.
    static String token(RandomGenerator random) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// Twelve letters and digits in three groups, to be read from one screen and typed on another.
    static String code(RandomGenerator random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /// A code as it was issued, however it was typed.
    static String plain(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s\u2013\u2014-]+", "-");
    }

    static String hash(String secret) {
        return HexFormat.of().formatHex(digest(secret));
    }

    /// Compares in the same time wherever they differ.
    static boolean same(String hash, String other) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
