package app.clientela.analyst.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.Clientela;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command as it is promised, each time in a process of its own.
class ModelCommandTest {

    private static final String LOG = """
            customer_id,date,amount,cds
            b,1997-02-08,30.00,1
            a,1997-01-01,10.00,1
            a,1997-01-15,5.00,1
            a,1997-01-15,7.00,2
            a,1997-01-22,18.00,1
            b,1997-02-01,4.00,1
            c,1997-04-01,4.00,1
            """;

    @TempDir
    private Path folder;

    @Test
    void summarisesALogInWeeks() throws Exception {
        Path summary = folder.resolve("summary.csv");
        Run run = model("summarise", file("log.csv", LOG), "--until", "1997-03-01", "--output", summary.toString());
        assertThat(run.code).isZero();
        assertThat(run.out + run.err).isEmpty();
        assertThat(Files.readAllLines(summary))
                .containsExactly(
                        "customer_id,x,t_x,T,litt,zbar",
                        "b,1,1,4,0,30",
                        "a,2,3," + 59 / 7.0 + "," + Math.log(2) + ",15");
    }

    @Test
    void fitsASummaryAndScoresEachCustomer() throws Exception {
        StringBuilder rows = new StringBuilder("name,customer_id,x,t_x,T\n");
        for (int i = 0; i < 60; i++) {
            rows.append("n,").append(i).append(i % 3 == 0 ? ",2,9,30\n" : ",0,0,25.5\n");
        }
        Path scores = folder.resolve("scores.csv");
        String summary = file("summary.csv", rows.toString());
        Run run = model("fit", summary, "--model", "pareto-nbd", "--horizon", "26", "--scores", "" + scores, "--json");
        assertThat(run.code).isZero();
        assertThat(run.out)
                .startsWith("{\"model\":\"pareto-nbd\",\"parameters\":{\"r\":")
                .contains("\"alpha\":", "\"s\":", "\"beta\":", "\"log_likelihood\":-", "\"n\":60", "\"converged\":true")
                .contains("\"method\":\"maximum-a-posteriori\"", "\"seconds\":{\"read\":")
                .contains("\"fit\":", "\"score\":", "\"ranges\":", "\"write\":")
                .endsWith("}}\n");
        List<String> lines = Files.readAllLines(scores);
        assertThat(lines).hasSize(61).first().isEqualTo("customer_id,p_alive,expected,low,high,chance");
        assertThat(lines.get(1)).matches("0,0\\.\\d+,\\d\\.\\d+,\\d+,\\d+,0\\.\\d+");
    }

    @Test
    void borrowsThePriorForOneRow() throws Exception {
        Run run = model("fit", file("one.csv", "customer_id,x,t_x,T\na,1,2,30\n"), "--model", "bg-nbd", "--json");
        assertThat(run.code).isZero();
        assertThat(run.out).contains("\"method\":\"prior\"", "\"n\":1").doesNotContain("NaN");
    }

    @Test
    void namesTheRowAndColumnOfWhatCannotBe() throws Exception {
        refuses("-1,0,3", "row 1 (line 2), column x: must not be negative");
        refuses("1,4,3", "row 1 (line 2), column t_x: must be from 0 to T = 3.0");
        refuses("1,0,3", "row 1 (line 2), column t_x: must be 0 where x is 0 and above 0 elsewhere");
        refuses("1,2,NaN", "row 1 (line 2), column T: must be a number of weeks");
        refuses("1,,3", "row 1 (line 2), column t_x: is missing");
    }

    @Test
    void namesColumnsThatAreNotThere() throws Exception {
        Run run = model("fit", file("summary.csv", "customer_id,x,t_x,T\na,1,2,3\n"), "--model", "mbg-cnbd");
        assertThat(run.code).isEqualTo(4);
        assertThat(run.err).contains("mbg-cnbd needs the column litt");
        assertThat(model("fit", file("empty.csv", ""), "--model", "nbd").code).isEqualTo(4);
        assertThat(model("fit", "nowhere.csv", "--model", "nbd").code).isEqualTo(4);
        assertThat(model("fit", "nowhere.csv", "--model", "other").code).isEqualTo(2);
    }

    /// The values are those of 50 digits.
    @Test
    void evaluatesEachRowAndStopsAtNone() throws Exception {
        String grid = """
                r,alpha,s,beta,x,t_x,T
                .5533,10.578,.6061,11.669,26,30.857142857142858,31
                0,1,1,1,1,1,3
                1,1,1
                """;
        Run run = model("evaluate", "--model", "pareto-nbd", "--horizon", "52", file("grid.csv", grid));
        assertThat(run.code).isZero();
        List<String> lines = run.out.lines().toList();
        assertThat(lines.get(0)).isEqualTo("r,alpha,s,beta,x,t_x,T,ll,p_alive,expected,problem");
        assertThat(lines.get(1))
                .contains(",-39.1306720190", ",0.997873909100", ",25.4565497505")
                .endsWith(",");
        assertThat(lines.get(2)).endsWith(",,,,\"row 2 (line 3), column r: must be above 0, was 0.0\"");
        assertThat(lines.get(3)).startsWith("1,1,1,,,,,").contains("is missing");
    }

    private void refuses(String cells, String message) throws Exception {
        Run run = model("fit", file("bad.csv", "customer_id,x,t_x,T\na," + cells + "\n"), "--model", "pareto-nbd");
        assertThat(run.code).isEqualTo(4);
        assertThat(run.err).contains(message);
        assertThat(run.out).isEmpty();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private Run model(String... arguments) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> words = Stream.concat(
                        Stream.of(
                                java.toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Clientela.class.getName(),
                                "model"),
                        Stream.of(arguments))
                .toList();
        Process process = new ProcessBuilder(words)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new Run(process.waitFor(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }

    private record Run(int code, String out, String err) {}
}
