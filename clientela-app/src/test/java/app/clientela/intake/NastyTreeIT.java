package app.clientela.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.Clientela;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Hostile files through the real import command with 128 MB: whatever they are called and unpack
/// to, nothing is written but the folder of the shop, and nothing is left where temporary files go.
final class NastyTreeIT {

    @TempDir
    private Path folder;

    @Test
    void writesNothingButTheFolderOfTheShop() throws Exception {
        Path dropped = Files.createDirectory(folder.resolve("dropped"));
        for (Map.Entry<String, byte[]> file : nasty().entrySet()) {
            Files.write(dropped.resolve(file.getKey()), file.getValue());
        }
        Path here = Files.createDirectory(folder.resolve("here"));
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        List<String> before = tree();

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx128m",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Clientela.class.getName(),
                        "import",
                        dropped.toString(),
                        "--data",
                        folder.resolve("shop").toString(),
                        "--no-jobs",
                        "--own-tax-id",
                        Invoices.US,
                        "--currency",
                        "EUR",
                        "--zone",
                        "Europe/Rome",
                        "--language",
                        "en")
                .directory(here.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("shop-said").toFile())
                .start();
        process.waitFor();

        String said = Files.readString(folder.resolve("shop-said"));
        assertThat(said).contains("bomb.zip", "cut.zip").doesNotContain("Exception", "\tat ");
        assertThat(tree()).isEqualTo(before);
    }

    /// Everything but what the shop keeps and says.
    private List<String> tree() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(path -> folder.relativize(path).toString())
                    .filter(path -> !path.startsWith("shop"))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, byte[]> nasty() throws IOException {
        byte[] invoice =
                Invoices.to("RSSMRA85T10A562S", "1", "2025-03-01", "10").getBytes(UTF_8);
        byte[] table = Shopfloor.table(5).getBytes(UTF_8);
        byte[] bomb = Invoices.packed(Map.of("zeros.csv", new byte[8 << 20]));
        byte[] book =
                new TypedBook().sheet("Sales", TypedBook.row("Date", "Total")).bytes();
        Map<String, byte[]> slips = new LinkedHashMap<>();
        List.of("../../evil.csv", "..\\..\\evil.csv", "/tmp/evil.csv", "C:\\evil.csv", "ok.csv")
                .forEach(name -> slips.put(name, table));
        slips.put("../evil.xml", invoice);
        slips.put("../evil.xlsx", book);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("bomb.zip", bomb);
        files.put("bombs.zip", Invoices.packed(Map.of("1.zip", bomb, "2.xml", invoice)));
        files.put("deep.zip", Invoices.packed(Map.of("a.zip", Invoices.packed(Map.of("b.zip", bomb)))));
        files.put("slip.zip", Invoices.packed(slips));
        files.put("cut.zip", Arrays.copyOf(bomb, 200));
        files.put("cut.xlsx", Arrays.copyOf(book, book.length / 2));
        files.put("cut.xml", Arrays.copyOf(invoice, 400));
        files.put("call.xml", "<!DOCTYPE x SYSTEM \"file:///etc/hostname\"><x/>".getBytes(UTF_8));
        files.put("deep.xml", "<a>".repeat(20_000).getBytes(UTF_8));
        files.put("none.p7m", "not signed".getBytes(UTF_8));
        files.put("cut.pdf", "%PDF-1.7".getBytes(UTF_8));
        files.put("wide.csv", "a,".repeat(5000).getBytes(UTF_8));
        files.put("empty.csv", new byte[0]);
        return files;
    }
}
