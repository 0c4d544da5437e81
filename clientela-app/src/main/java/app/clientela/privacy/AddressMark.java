package app.clientela.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// How an address is remembered without being kept: HMAC-SHA-256 under the shop's own key. Without
/// the key nobody can try out addresses, as they could with a bare hash.
final class AddressMark {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private AddressMark() {}

    /// @param secret in hex
    /// @param address in its normal form
    static String of(String secret, String address) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(address.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /// @param random a cryptographic generator, but in tests
    static String newSecret(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
