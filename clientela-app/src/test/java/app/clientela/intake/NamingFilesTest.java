package app.clientela.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.customers.KnownAs;
import app.clientela.customers.Traces;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NamingFilesTest {

    private static final Traces NICOLO = Traces.of(List.of(new KnownAs(KnownAs.Kind.NAME, "", "Nicolò Zanzibarri")));
    private static final String ROW = "A-1;Nicolò Zanzibarri;12,50\n";

    @TempDir
    private Path folder;

    private static boolean names(byte[] bytes) {
        return NamingFiles.names(ReadingSource.of("kept", bytes), NICOLO);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("before.txt"));
            zip.write("nothing".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return packed.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16LE", "UTF-16BE"})
    void findsANameInWhateverItIsWritten(String charset) throws IOException {
        String others = "A-1;Bruno Lanzi;12,50\n".repeat(100_000);
        assertThat(names((others + ROW + others).getBytes(Charset.forName(charset))))
                .isTrue();
        assertThat(names((others + others).getBytes(Charset.forName(charset)))).isFalse();
    }

    @Test
    void findsItAcrossTheBorderOfTwoChunks() throws IOException {
        for (int before = (1 << 20) - 20; before <= 1 << 20; before += 5) {
            byte[] row = ROW.getBytes(StandardCharsets.UTF_8);
            byte[] bytes = new byte[before + row.length + 40];
            Arrays.fill(bytes, (byte) ';');
            System.arraycopy(row, 0, bytes, before, row.length);
            assertThat(names(bytes)).isTrue();
        }
    }

    @Test
    void looksIntoPackedFiles() throws IOException {
        byte[] row = ROW.getBytes(StandardCharsets.UTF_8);
        assertThat(names(zip("a.csv", row))).isTrue();
        assertThat(names(zip("inner.zip", zip("a.csv", row)))).isTrue();
        assertThat(names(zip("nicolo zanzibarri.csv", new byte[0]))).isTrue();
        assertThat(names(zip("inner.zip", zip("a.csv", "nobody".getBytes(StandardCharsets.UTF_8)))))
                .isFalse();
    }

    @Test
    void takesADamagedOneForOneThatNames() throws IOException {
        byte[] packed = zip("a.csv", "nobody at all, at all, at all".getBytes(StandardCharsets.UTF_8));
        packed[60] ^= 0x55;
        assertThat(names(Arrays.copyOf(packed, packed.length / 2))).isTrue();
        Path gone = Files.write(folder.resolve("gone"), packed);
        ReadingSource source = ReadingSource.of(gone);
        Files.delete(gone);
        assertThat(NamingFiles.names(source, NICOLO)).isTrue();
    }
}
