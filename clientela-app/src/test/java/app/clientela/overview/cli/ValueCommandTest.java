package app.clientela.overview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.SharedData;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ValueCommandTest {

    private static final String SHOP = """
            customer_id;date;amount
            17;2025-03-14;49,90
            17;2025-04-02;30,10
            9;2025-04-20;12,00
            ;2025-04-21;8,00
            """;

    @TempDir
    private Path folder;

    @Test
    void writesOneObjectWithEveryKey() throws IOException {
        Run run = value(SHOP, "--json", "--currency", "EUR", "--margin", "50%");
        assertThat(run.code).isZero();
        assertThat(run.out)
                .startsWith("{\"as_of\":\"2025-04-21\",\"currency\":\"EUR\"")
                .endsWith("]}\n");
        assertThat(run.out)
                .contains("\"horizon_months\":12", "\"discount_rate\":0.1", "\"rows\":4", "\"customers\":2")
                .contains("\"orders\":4", "\"revenue\":\"100.00\"", "\"anonymous\":{\"orders\":1,\"revenue\":\"8.00\"}")
                .contains("\"other_currencies\":[]", "\"assumptions\":[", "\"margin: 0.5 (told)\"")
                .contains("\"model\":{\"name\":\"pareto-nbd\",\"parameters\":{", "\"log_likelihood\":")
                .contains(
                        "\"base\":{\"earned\":\"46.00\",\"expected\":{\"mean\":\"", "\"ranking\":[{\"customer\":\"17\"")
                .contains("\"historic_clv\":\"40.00\"", "\"historic_number_of_orders\":2", "\"chance_of_order\":0.");
        assertThat(run.err).isEmpty();
    }

    @Test
    void writesTheSameBytesForTheSameSeedAndOthersForAnother() throws IOException {
        String first = value(SHOP, "--json").out;
        assertThat(value(SHOP, "--json").out).isEqualTo(first);
        assertThat(value(SHOP, "--json", "--seed", "2").out).isNotEqualTo(first);
    }

    @Test
    void leavesOutRowsAfterTheAsOfDayAndCustomersBelowTheTop() throws IOException {
        Run run = value(SHOP, "--json", "--as-of", "2025-04-10", "--top", "1");
        assertThat(run.out).contains("\"as_of\":\"2025-04-10\"", "\"customers\":1", "\"revenue\":\"80.00\"");
        assertThat(value(SHOP, "--json", "--top", "1").out).doesNotContain("\"customer\":\"9\"");
    }

    @Test
    void speaksThreeLanguages() throws IOException {
        assertThat(value(SHOP, "--language", "it").out).contains("Margine fatto");
        assertThat(value(SHOP, "--language", "pt").out).contains("Margem feita");
        assertThat(value(SHOP, "--language", "en").out).contains("Margin made", "Buys again");
    }

    @Test
    void asksWhereADateCanBeReadInTwoWays() throws IOException {
        String unclear = "customer,date,amount\n1,01/02/2025,10.50\n2,03/04/2025,11.50\n";
        Run run = value(unclear);
        assertThat(run.code).isEqualTo(3);
        assertThat(run.err).contains("--date-order");
        assertThat(run.out).isEmpty();
        Run answered = value(unclear, "--json", "--date-order", "month-first");
        assertThat(answered.code).isZero();
        assertThat(answered.out).contains("\"as_of\":\"2025-03-04\"");
    }

    @Test
    void refusesWrongWordsAndMissingFiles() throws IOException {
        assertThat(value(SHOP, "--margin", "lots").code).isEqualTo(2);
        assertThat(value(SHOP, "--top", "0").code).isEqualTo(2);
        assertThat(run("nowhere.csv").code).isEqualTo(2);
    }

    @Test
    void givesUpWhereNothingCanBeRead() throws IOException {
        Path picture =
                Files.write(folder.resolve("picture.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        assertThat(run(picture.toString()).code).isEqualTo(4);
    }

    /// Published counts of this sample: 2,357 customers and 6,919 purchases.
    @Test
    void valuesEveryCustomerOfThePublishedSample() {
        Path sample = SharedData.folder("data/cdnow").resolve("cdnow_elog.csv");
        Run run = run(sample.toString(), "--json");
        assertThat(run.out)
                .contains("\"rows\":6919", "\"customers\":2357", "\"orders\":6919", "\"as_of\":\"1998-06-30\"");
        assertThat(run.out.split("\"historic_clv\"", -1)).hasSize(2_358);
    }

    private Run value(String content, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("orders.csv"), content);
        String[] arguments = new String[options.length + 1];
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[0] = file.toString();
        return run(arguments);
    }

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(new ValueCommand());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        int code = line.execute(arguments);
        return new Run(code, out.toString(), err.toString());
    }

    private record Run(int code, String out, String err) {}
}
