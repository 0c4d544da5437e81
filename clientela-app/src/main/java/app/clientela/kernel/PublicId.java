package app.clientela.kernel;

import java.util.Base64;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// A random name for use in addresses: 128 bits as 22 letters, digits, `-` or `_`. Says nothing.
public record PublicId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    public PublicId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not a public id");
        }
    }

    /// True where a text from an address may be looked up at all.
    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    /// None begins with a dash: a command line would take it for an option.
    /// @param random a cryptographic generator, but in tests
    public static PublicId random(RandomGenerator random) {
        byte[] bytes = new byte[16];
        String text;
        do {
            random.nextBytes(bytes);
            text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } while (text.startsWith("-"));
        return new PublicId(text);
    }
}
