package app.clientela.intake.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.clientela.SharedData;
import app.clientela.intake.Beginnings;
import app.clientela.intake.Format;
import app.clientela.intake.Head;
import app.clientela.intake.ReadingSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each format knows its own files and no others, and none of them falls over a broken one.
class KnownFilesTest {

    private static final List<Format> FORMATS =
            Fixtures.all().stream().map(Fixtures.Sample::format).distinct().toList();

    static List<Fixtures.Sample> samples() {
        return Fixtures.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isKnownByItsOwnFormatAlone(Fixtures.Sample sample) {
        assertThat(knowing(ReadingSource.of("x", bytes(sample))))
                .containsExactly(sample.format().name());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void tellsTheSameEachTime(Fixtures.Sample sample) {
        Hearing heard = Hearing.of(sample.format(), sample.text());

        assertThat(heard.told()).isNotEmpty();
        assertThat(Hearing.of(sample.format(), sample.text())).isEqualTo(heard);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void standsEveryCutAndManyFlippedBytes(Fixtures.Sample sample) {
        byte[] whole = bytes(sample);
        for (int length = 0; length < whole.length; length += 7) {
            hear(sample.format(), Arrays.copyOf(whole, length));
        }
        Random random = new Random(20_261_126);
        for (int i = 0; i < 200; i++) {
            byte[] flipped = whole.clone();
            for (int j = 0; j < 1 + i % 8; j++) {
                flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
            }
            hear(sample.format(), flipped);
        }
    }

    @Test
    void standsTheNastyFilesAndKnowsNoneOfThem() throws IOException {
        for (Path file : files(SharedData.folder("data/samples/nasty"))) {
            byte[] bytes = Files.readAllBytes(file);
            assertThat(knowing(ReadingSource.of(file))).as(file.toString()).isEmpty();
            for (Format format : FORMATS) {
                hear(format, bytes);
            }
        }
    }

    @Test
    void leavesTheOwnersSpreadsheetAlone() throws IOException {
        for (Path file : files(Hearing.sample("foglio"))) {
            assertThat(knowing(ReadingSource.of(file))).as(file.toString()).isEmpty();
        }
        String sales = """
                Data;Cliente;E-mail;Telefono;Prodotto;Quantità;Prezzo;Totale
                01/02/2025;Ann;a@example.org;06;Sapone;1;2,00;2,00
                """;
        assertThat(knowing(table(sales))).isEmpty();
        assertThat(knowing(table("Nome;E-mail;Telefone;CPF / CNPJ;Total\nAna;a@example.org;1;2;3,00\n")))
                .isEmpty();
        assertThat(knowing(table("Timestamp,Customer,Amount\n2025/03/15,Ann,3.00\n")))
                .isEmpty();
    }

    private static List<String> knowing(ReadingSource source) {
        Head head = Beginnings.of(source);
        return FORMATS.stream()
                .filter(format -> format.recognises(head) > 0)
                .map(Format::name)
                .distinct()
                .toList();
    }

    private static ReadingSource table(String text) {
        return ReadingSource.of("x", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void hear(Format format, byte[] bytes) {
        assertThatCode(() -> Hearing.of(format, bytes))
                .as("%s: %s", format.name(), new String(bytes, 0, Math.min(bytes.length, 3000), StandardCharsets.UTF_8))
                .doesNotThrowAnyException();
    }

    private static byte[] bytes(Fixtures.Sample sample) {
        return sample.text().getBytes(StandardCharsets.UTF_8);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("README.md"))
                    .sorted()
                    .toList();
        }
    }
}
