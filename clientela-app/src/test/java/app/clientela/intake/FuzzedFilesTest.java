package app.clientela.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Some seconds of `Fuzzing` with every parser: seeds that are cut, flipped, spliced and filled
/// with what parsers stumble over; and what the long searches found.
final class FuzzedFilesTest {

    private static final int OF_EACH = 100;
    private static final List<String> STUMBLING = List.of(
            "",
            "\0",
            "\"",
            "'",
            "<",
            "]]>",
            "&#0;",
            "-",
            "1e999",
            "99999999999999999999",
            "-0.005",
            "NaN",
            "0000-00-00",
            "2025-02-30",
            "31/12/9999",
            "\n",
            "\r",
            "\t",
            ";",
            "\uFEFF",
            "\u202E",
            "😀",
            "{",
            "[[[[",
            "\\u0000",
            "\\ud800",
            "EUR",
            "XXX");

    static Stream<Map.Entry<String, List<byte[]>>> parsers() {
        return Fuzzing.seeds().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("parsers")
    void standsChangedSeeds(Map.Entry<String, List<byte[]>> parser) {
        Random chance = new Random(20_261_126);
        for (int i = 0; i < OF_EACH; i++) {
            List<byte[]> seeds = parser.getValue();
            byte[] seed = seeds.get(i % seeds.size());
            stands(parser.getKey(), changed(seed, seeds.get(chance.nextInt(seeds.size())), chance));
        }
    }

    private static void stands(String parser, byte[] bytes) {
        assertThatCode(() -> Fuzzing.read(parser, bytes))
                .as("%s: %s", parser, Base64.getEncoder().encodeToString(bytes))
                .doesNotThrowAnyException();
    }

    static byte[] changed(byte[] seed, byte[] other, Random chance) {
        byte[] bytes = seed.clone();
        for (int changes = 0; changes <= chance.nextInt(4) && bytes.length > 0; changes++) {
            int at = chance.nextInt(bytes.length);
            int to = Math.min(bytes.length, at + chance.nextInt(20));
            bytes = switch (chance.nextInt(5)) {
                case 0 -> Arrays.copyOf(bytes, at);
                case 1 -> joined(bytes, at, other[chance.nextInt(other.length)], at + 1);
                case 2 ->
                    joined(
                            bytes,
                            at,
                            STUMBLING.get(chance.nextInt(STUMBLING.size())).getBytes(UTF_8),
                            to);
                case 3 -> joined(bytes, to, Arrays.copyOfRange(bytes, at, to), to);
                default -> joined(bytes, at, Arrays.copyOfRange(other, Math.min(at, other.length), other.length), to);
            };
        }
        return bytes;
    }

    private static byte[] joined(byte[] bytes, int to, byte one, int from) {
        return joined(bytes, to, new byte[] {one}, from);
    }

    private static byte[] joined(byte[] bytes, int to, byte[] middle, int from) {
        String text = new String(bytes, ISO_8859_1);
        String joined =
                text.substring(0, to) + new String(middle, ISO_8859_1) + text.substring(Math.min(from, text.length()));
        return joined.getBytes(ISO_8859_1);
    }

    private static String seed(String parser) {
        return new String(Objects.requireNonNull(Fuzzing.seeds().get(parser)).getFirst(), UTF_8);
    }

    @Test
    void standsWhatLongerSearchesFound() {
        stands(Fuzzing.DOOR, new byte[0]);
        stands(Fuzzing.DOOR, Invoices.zip(Map.of("sales\0.csv", seed(Fuzzing.TABLE), "invoice", seed("fatturapa"))));
        stands("corrispettivi", "<EmbeddedDocumentBinaryObject/>".getBytes(UTF_8));
        stands("ofx", seed("ofx").replaceFirst("<TRNAMT>", "<TRNAMT>1\0").getBytes(UTF_8));
        stands("google-forms", seed("google-forms").replaceFirst(",", ",\0").getBytes(UTF_8));
        stands(
                "google-reviews",
                seed("google-reviews").replaceFirst("Good", "\\\\ud800").getBytes(UTF_8));
        stands("typeform", seed("typeform").replaceFirst(",", ",\0").getBytes(UTF_8));
    }
}
