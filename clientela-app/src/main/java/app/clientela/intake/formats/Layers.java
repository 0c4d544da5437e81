package app.clientela.intake.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataParser;
import org.bouncycastle.cms.CMSTypedStream;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;

/// Takes the layers off a signed document, one after the other, until something else comes out.
final class Layers {

    private static final int MOST = 10;

    /// The object identifier of signed data, 1.2.840.113549.1.7.2, with its tag (RFC 5652, 5.1).
    private static final String SIGNED = "06092a864886f70d010702";

    /// Bytes within which it ends: tag and length of the whole come before it.
    private static final int HEADER = 20;

    private static final String BEGIN = "-----BEGIN";
    private static final String DASHES = "-----";

    /// How XML begins: with its declaration or with an element.
    private static final String XML = "(?s)\\s*<(\\?xml|[A-Za-z][\\w:.-]{2,})[\\s/>].*";

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/\\s]{20,}={0,2}\\s*");
    private static final int BEGINNING = 400;

    private Layers() {}

    /// Whether the beginning of a file is that of an envelope.
    static boolean isEnvelope(byte[] beginning) {
        return isSigned(beginning)
                || text(Arrays.copyOf(beginning, Math.min(beginning.length, BEGINNING)))
                        .isPresent();
    }

    /// What is left when all layers are off; empty where there are none, or one is damaged.
    /// @param most bytes that may come out of a layer
    static Optional<byte[]> content(byte[] bytes, int most) {
        byte[] left = bytes;
        boolean signed = false;
        for (int i = 0; i < MOST; i++) {
            Optional<byte[]> decoded = isSigned(left) ? Optional.of(left) : text(left);
            if (decoded.isEmpty()) {
                return signed ? Optional.of(left) : Optional.empty();
            }
            byte[] layer = decoded.get();
            Optional<byte[]> inside = isSigned(layer) ? opened(layer, most) : decoded;
            if (inside.isEmpty()) {
                return Optional.empty();
            }
            signed = true;
            left = inside.get();
        }
        return Optional.empty();
    }

    private static boolean isSigned(byte[] bytes) {
        String header = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, HEADER));
        return header.startsWith("30") && header.contains(SIGNED);
    }

    /// The bytes that a text stands for, where they are an envelope or the beginning of XML.
    private static Optional<byte[]> text(byte[] bytes) {
        String text = new String(bytes, ISO_8859_1);
        String body = text.stripLeading().startsWith(BEGIN) ? between(text) : text;
        String beginning = body.substring(0, Math.min(body.length(), BEGINNING));
        if (!BASE64.matcher(beginning).matches()) {
            return Optional.empty();
        }
        byte[] decoded = decoded(body);
        String start = new String(decoded, 0, Math.min(decoded.length, BEGINNING), ISO_8859_1);
        boolean xml = start.replaceFirst("^ï»¿", "").matches(XML);
        return isSigned(decoded) || xml ? Optional.of(decoded) : Optional.empty();
    }

    /// What stands between the two lines of dashes.
    private static String between(String pem) {
        int from = pem.indexOf(DASHES, pem.indexOf(BEGIN) + BEGIN.length());
        int to = from < 0 ? from : pem.indexOf(DASHES, from + DASHES.length());
        return from < 0 ? "" : pem.substring(from + DASHES.length(), to < 0 ? pem.length() : to);
    }

    /// Blanks do not count, and neither does what is too little at the end to be a byte.
    private static byte[] decoded(String text) {
        try {
            String packed = text.replaceAll("[^A-Za-z0-9+/]", "");
            int whole = packed.length() % 4 == 1 ? packed.length() - 1 : packed.length();
            return Base64.getDecoder().decode(packed.substring(0, whole));
        } catch (IllegalArgumentException noBase64) {
            return new byte[0];
        }
    }

    private static Optional<byte[]> opened(byte[] envelope, int most) {
        try {
            CMSTypedStream signed =
                    new CMSSignedDataParser(new BcDigestCalculatorProvider(), envelope).getSignedContent();
            if (signed == null) {
                return Optional.empty();
            }
            try (InputStream in = signed.getContentStream()) {
                byte[] content = in.readNBytes(most + 1);
                return content.length == 0 || content.length > most ? Optional.empty() : Optional.of(content);
            }
        } catch (IOException | CMSException | RuntimeException damaged) {
            // Of a damaged envelope, the library answers with any of these.
            return Optional.empty();
        }
    }
}
