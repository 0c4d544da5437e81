package app.clientela.safekeeping;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256, in hex.
final class Sha {

    private Sha() {}

    static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// What was put in so far; begins anew.
    static String hex(MessageDigest sha) {
        return HexFormat.of().formatHex(sha.digest());
    }
}
