package app.clientela.analyst.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.clientela.Clientela;
import app.clientela.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
        refuses("1,4,3", "row 1 (line 2), column t_x: must not be after T = 3.0, was 4.0");
        refuses("1,0,3", "row 1 (line 2), column t_x: must be above 0 when there is a repeat purchase, was 0.0");
        refuses("1,2,NaN", "row 1 (line 2), column T: is not a number: 'NaN'");
        refuses("1,,3", "row 1 (line 2), column t_x: is missing");
        refuses("1,2,1e999", "row 1 (line 2), column T: is not a number: '1e999'");
        refuses("1,2,0x1p3", "row 1 (line 2), column T: is not a number: '0x1p3'");
        refuses("1d,2,3", "row 1 (line 2), column x: is not a number: '1d'");
        refuses("2000000000,2,3", "row 1 (line 2), column x: must be at most 1000000, was 2000000000");
    }

    /// What would have filled the memory, or overflowed, is a problem of its row.
    @Test
    void evaluatesWhatIsTooMuchToTheEnd() throws Exception {
        String phases = "k,r,alpha,a,b,x,t_x,T,litt\n1000000000,1,1,1,1,2,3,9,0\n";
        assertProblems("mbg-cnbd", phases, "column k: must be from 1 to 100");
        String gifts = "alpha,beta,gamma,delta,x,t_x,n\n1,1,1,1,1,2,2000000000\n";
        assertProblems("bg-bb", gifts, "column n: must be from 0 to 100000");
        String renewals = "alpha,beta,renewals\n1,1,2147483647\n1,1,-1\n";
        assertProblems("sbg", renewals, "column renewals: must be from 0 to 100000", "column renewals: must be from 0");
        String amounts = "p,q,gamma,x,zbar\n1e300,1,1e300,3,1e300\n";
        assertProblems("gamma-gamma", amounts, "too large for a number");
    }

    private void assertProblems(String model, String rows, String... problems) throws Exception {
        Run run = model("evaluate", "--model", model, file("grid.csv", rows + rows.substring(rows.indexOf('\n') + 1)));
        assertThat(run.code).as(run.err).isZero();
        List<String> lines = run.out.lines().skip(1).toList();
        assertThat(lines).hasSize(2 * problems.length);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i)).contains(",,,,\"", problems[i % problems.length]);
        }
    }

    @Test
    void refusesAmountsThatAreNone() throws Exception {
        for (String amount : List.of("NaN", "Infinity", "1e999", "5f")) {
            String log = file("log.csv", "customer_id,date,amount\na,1997-01-01,1\na,1997-02-01," + amount + "\n");
            Run run = model("summarise", log, "--output", "" + folder.resolve("summary.csv"));
            assertThat(run.code).isEqualTo(4);
            assertThat(run.err).contains("row 2 (line 3), column amount: is not a number: '" + amount + "'");
        }
    }

    /// Nor is what is read written over.
    @Test
    void refusesToWriteWhereItCannot() throws Exception {
        String log = file("log.csv", LOG);
        String nowhere = folder.resolve("none").resolve("out.csv").toString();
        assertThat(model("summarise", log, "--output", nowhere).err).contains("cannot write to " + nowhere);
        assertThat(model("summarise", log, "--output", log).code).isEqualTo(2);
        assertThat(model("fit", log, "--model", "nbd", "--scores", "" + folder).code)
                .isEqualTo(2);
        assertThat(model("fit", log, "--model", "nbd", "--scores", log).code).isEqualTo(2);
        assertThat(Files.readString(Path.of(log))).isEqualTo(LOG);
    }

    @Test
    void refusesMoreCustomersThanItCounts() throws Exception {
        String gifts = file("gifts.csv", "x,t_x,n,customers\n1,2,6,2000000000\n0,0,6,2000000000\n");
        assertThat(model("fit", gifts, "--model", "bg-bb").err)
                .contains("row 2 (line 3), column customers: must not be");
        String left = file("left.csv", "cohort,renewals,customers\na,0,2000000000\nb,0,2000000000\n");
        assertThat(model("fit", left, "--model", "sbg").err)
                .contains("row 2 (line 3), column customers: must be from 0");
        assertThat(model("fit", left, "--model", "sbg", "--horizon", "2000000000").code)
                .isEqualTo(2);
    }

    @Test
    void takesARefundFromTheMeanAndMakesNoPurchaseOfIt() throws Exception {
        String log = """
                customer_id,date,amount
                a,1997-01-01,10.00
                a,1997-01-15,5.00
                a,1997-01-22,-2.00
                b,1997-01-01,10.00
                b,1997-01-15,5.00
                b,1997-01-22,-20.00
                c,1997-01-01,10.00
                c,1997-01-15,0.00
                """;
        Path summary = folder.resolve("summary.csv");
        assertThat(model("summarise", file("log.csv", log), "--output", "" + summary).code)
                .isZero();
        assertThat(Files.readAllLines(summary).stream().skip(1))
                .allMatch(row -> row.contains(",1,2,3,"))
                .extracting(row -> row.substring(row.lastIndexOf(',') + 1))
                .containsExactly("3", "0", "0");
    }

    @Test
    void fitsWhereAllAreObservedEquallyLong() throws Exception {
        StringBuilder rows = new StringBuilder("customer_id,x,t_x,T\n");
        for (int i = 0; i < 90; i++) {
            rows.append(i).append(i % 3 == 0 ? "," + (1 + i / 30) + "," + (3 + i / 3) + ",39\n" : ",0,0,39\n");
        }
        String summary = file("summary.csv", rows.toString());
        for (String name : List.of("nbd", "pareto-nbd", "bg-nbd", "mbg-nbd")) {
            Path scores = folder.resolve("scores.csv");
            Run run = model("fit", summary, "--model", name, "--scores", "" + scores, "--json");
            assertThat(run.code).isZero();
            assertThat(run.out).contains("\"converged\":true").doesNotContain("NaN");
            assertThat(Files.readString(scores)).doesNotContain("NaN");
        }
    }

    /// The survival of Fader and Hardie 2007, regular customers.
    @Test
    void fitsSubscribersToTheirSurvival() throws Exception {
        int[] left = {1000, 631, 468, 382, 326, 289, 262, 241};
        StringBuilder rows = new StringBuilder("renewals,customers\n");
        for (int t = 0; t < left.length; t++) {
            rows.append(t).append(',').append(left[t]).append('\n');
        }
        Path scores = folder.resolve("scores.csv");
        String table = file("survival.csv", rows.toString());
        Run run = model("fit", table, "--model", "sbg", "--prior", "none", "--scores", "" + scores, "--json");
        assertThat(number(run, "parameters", "alpha")).isCloseTo(.7041, within(5e-5));
        assertThat(number(run, "parameters", "beta")).isCloseTo(1.1820, within(5e-5));
        assertThat(number(run, "log_likelihood")).isCloseTo(-1680.2652, within(5e-5));
        assertThat(Files.readAllLines(scores).getFirst())
                .isEqualTo("renewals,customers,p_alive,expected,low,high,chance");
        assertThat(Files.readAllLines(scores)).hasSize(9).last().asString().startsWith("7,241,0.2");
        Run gap = model("fit", file("gap.csv", "renewals,customers\n0,10\n2,5\n"), "--model", "sbg");
        assertThat(gap.err).contains("row 2 (line 3), column renewals: must be 1");
        Run rise = model("fit", file("rise.csv", "renewals,customers\n0,10\n1,11\n"), "--model", "sbg");
        assertThat(rise.err).contains("row 2 (line 3), column customers: must be from 0 to 10");
    }

    /// Published by Fader, Hardie and Shang 2010, with more digits.
    @Test
    void fitsOccasionsToTheDonations() throws Exception {
        Path donors = SharedData.folder("data/donations").resolve("donations.csv");
        Path scores = folder.resolve("scores.csv");
        String[] words = {"--model", "bg-bb", "--prior", "none", "--horizon", "5", "--scores", "" + scores, "--json"};
        Run run = model(
                Stream.concat(Stream.of("fit", "" + donors), Stream.of(words)).toArray(String[]::new));
        assertThat(number(run, "parameters", "alpha")).isCloseTo(1.2035, within(1e-3));
        assertThat(number(run, "parameters", "delta")).isCloseTo(2.7839, within(2e-3));
        assertThat(number(run, "log_likelihood")).isCloseTo(-33225.5813, within(1e-3));
        assertThat(number(run, "n")).isEqualTo(11_104);
        double total = 0;
        for (String line : Files.readAllLines(scores).subList(1, 23)) {
            String[] cells = line.split(",", -1);
            total += Double.parseDouble(cells[3]) * Double.parseDouble(cells[5]);
        }
        assertThat(total).isCloseTo(12884.2, within(1.5));
        Run bad = model("fit", file("bad.csv", "x,t_x,n\n2,1,6\n"), "--model", "bg-bb");
        assertThat(bad.err).contains("row 1 (line 2), column x: must be from 0 to tx = 1");
        assertThat(model("fit", "" + donors, "--model", "bg-bb", "--horizon", "2.5").code)
                .isEqualTo(2);
    }

    @Test
    void fitsTheLogOfCdnow() throws Exception {
        Path log = SharedData.folder("data/cdnow").resolve("cdnow_elog.csv");
        String summary = folder.resolve("summary.csv").toString();
        assertThat(model("summarise", "" + log, "--until", "1997-09-30", "--output", summary).code)
                .isZero();
        Run buys = model("fit", summary, "--model", "pareto-nbd", "--prior", "none", "--json");
        assertThat(number(buys, "parameters", "s")).isCloseTo(.606240, within(3e-4));
        assertThat(number(buys, "log_likelihood")).isCloseTo(-9594.9762, within(1e-3));
        Run spends = model("fit", summary, "--model", "gamma-gamma", "--prior", "none", "--json");
        assertThat(number(spends, "parameters", "p")).isCloseTo(6.24935, within(3e-3));
        assertThat(number(spends, "log_likelihood")).isCloseTo(-4055.9177, within(1e-3));
        assertThat(number(spends, "n")).isEqualTo(946);
        assertThat(number(spends, "trend", "p_value")).isBetween(0.0, 1.0);
        Run believed = model("fit", summary, "--model", "gamma-gamma", "--json");
        assertThat(number(believed, "parameters", "gamma")).isBetween(12.0, 19.0);
        assertThat(number(believed, "log_likelihood")).isBetween(-4056.5, -4055.9);
    }

    /// A log has a past to forecast, its summary has none.
    @Test
    void choosesAModelAndSaysBy() throws Exception {
        Path log = SharedData.folder("data/cdnow").resolve("cdnow_elog.csv");
        Path scores = folder.resolve("scores.csv");
        Run hindcast = model("fit", "" + log, "--model", "auto", "--scores", "" + scores, "--json");
        assertThat(hindcast.out).contains("\"chosen_by\":\"rolling-origin\"", "\"scored\":2357", "own-rate");
        assertThat(number(hindcast, "n")).isEqualTo(2357);
        assertThat(number(hindcast, "rivals", "0", "behind")).isZero();
        assertThat(number(hindcast, "rivals", "0", "mean_absolute_error")).isPositive();
        assertThat(Files.readAllLines(scores))
                .hasSize(2358)
                .element(1)
                .asString()
                .startsWith("1,0.");
        String summary = folder.resolve("summary.csv").toString();
        assertThat(model("summarise", "" + log, "--until", "1997-09-30", "--output", summary).code)
                .isZero();
        Run heldOut = model("fit", summary, "--model", "auto", "--json");
        assertThat(heldOut.out).contains("\"chosen_by\":\"held-out-customers\"", "\"model\":\"bg-cnbd\"");
        assertThat(number(heldOut, "rivals", "5", "log_score")).isCloseTo(-9763.66 / 2357, within(.005));
        Run named = model("fit", summary, "--model", "bg-cnbd", "--json");
        assertThat(number(named, "parameters", "k")).isEqualTo(1);
        assertThat(named.out).doesNotContain("chosen_by");
        String few = file("few.csv", "customer_id,x,t_x,T\na,1,2,30\n");
        assertThat(model("fit", few, "--model", "auto", "--json").out)
                .contains("\"model\":\"pareto-nbd\"", "\"reason\":\"too-few-customers\"", "\"rivals\":[]");
    }

    /// A customer of refunds alone has no history.
    @Test
    void fitsALogAsItsSummary() throws Exception {
        StringBuilder log = new StringBuilder("customer_id;date;amount\n\"gone; back\";2026-01-02;-5\n");
        for (int i = 0; i < 40; i++) {
            log.append("c,").append(i).append(";2026-01-").append(10 + i % 20).append(";1.5\n");
            log.append(i % 2 == 0 ? "c," + i + ";20260401;1.5\n" : "");
        }
        String file = file("log.csv", log.toString());
        String summary = folder.resolve("summary.csv").toString();
        assertThat(model("summarise", file, "--output", summary).code).isZero();
        Path[] scores = {folder.resolve("one.csv"), folder.resolve("other.csv")};
        Run one = model("fit", file, "--model", "pareto-nbd", "--scores", "" + scores[0], "--json");
        Run other = model("fit", summary, "--model", "pareto-nbd", "--scores", "" + scores[1], "--json");
        assertThat(number(one, "log_likelihood")).isEqualTo(number(other, "log_likelihood"));
        assertThat(scores[0]).hasSameTextualContentAs(scores[1]);
        assertThat(Files.readAllLines(scores[0]))
                .hasSize(41)
                .element(1)
                .asString()
                .startsWith("\"c,0\",");
    }

    @Test
    void refusesQuotesThatEncloseNoCell() throws Exception {
        for (String row : List.of("\"a,1,2,3\n", "\"a\"b,1,2,3\n")) {
            Run run = model("fit", file("quotes.csv", "customer_id,x,t_x,T\n" + row), "--model", "nbd");
            assertThat(run.code).isEqualTo(4);
            assertThat(run.err).contains("is not a table of separated values", "line 2");
        }
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

    @Test
    void evaluatesTheOtherModelsToo() throws Exception {
        String spend = file("spend.csv", "p,q,gamma,x,zbar\n6.25,3.74,15.44,2,22.35\n6.25,3.74,15.44,0,3\n");
        List<String> spends =
                model("evaluate", "--model", "gamma-gamma", spend).out.lines().toList();
        assertThat(spends.get(1)).matches(".*,-\\d+\\.\\d+,,24\\.6\\d+,");
        assertThat(spends.get(2)).endsWith("column zbar: must be 0 without purchases, was 3.0\"");
        String gifts = file("gifts.csv", "alpha,beta,gamma,delta,x,t_x,n\n1.204,.750,.657,2.783,6,6,6\n");
        assertThat(model("evaluate", "--model", "bg-bb", "--horizon", "5", gifts).out)
                .containsPattern("6,6,6,-\\d\\.\\d+,0\\.9[23]\\d+,3\\.7\\d+,\n");
        String years = file("years.csv", "alpha,beta,renewals\n.7041,1.1820,12\n");
        assertThat(model("evaluate", "--model", "sbg", years).out).containsPattern(",0\\.(1699|1700)\\d+,");
        assertThat(model("evaluate", "--model", "sbg", gifts).out).contains("column renewals: is missing");
    }

    private void refuses(String cells, String message) throws Exception {
        Run run = model("fit", file("bad.csv", "customer_id,x,t_x,T\na," + cells + "\n"), "--model", "pareto-nbd");
        assertThat(run.code).isEqualTo(4);
        assertThat(run.err).contains(message);
        assertThat(run.out).isEmpty();
    }

    private static double number(Run run, String... path) {
        assertThat(run.code).as(run.err).isZero();
        JsonNode node = JsonMapper.builder().build().readTree(run.out);
        for (String key : path) {
            node = node.isArray() ? node.get(Integer.parseInt(key)) : node.get(key);
        }
        return node.asDouble();
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
