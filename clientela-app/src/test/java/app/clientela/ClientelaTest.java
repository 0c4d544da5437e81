package app.clientela;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ClientelaTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... words) {
        CommandLine line = Clientela.commandLine(words);
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(words);
    }

    @Test
    void teachesWithoutAnyWord() {
        assertThat(run()).isZero();
        assertThat(out.toString())
                .contains("clientela demo", "clientela value orders.csv", "margin", "Exit codes")
                .contains("serve", "import", "undo");
    }

    @Test
    void saysItsVersion() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).startsWith("Clientela ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vlaue", "--port", "serve --port many", "demo --language tlh"})
    void refusesWhatItDoesNotKnowInOneLine(String words) {
        assertThat(run(words.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString().lines()).hasSizeLessThanOrEqualTo(3);
        assertThat(err.toString()).contains("--help").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve --port 0", "imports", "recover"})
    void saysThatTheDataAreDamaged(String words, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("clientela.db"), "this was a database once. ".repeat(400));
        assertThat(run((words + " --data " + folder).split(" ", -1))).isEqualTo(4);
        assertThat(err.toString()).contains("clientela.db", "damaged", "copy").doesNotContain("Exception", "fault");
    }

    @Test
    void valuesAFileWithoutAServer(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("orders.csv");
        Files.writeString(file, "order,date,customer,total\n1,2026-03-01,Ada,10.00\n2,2026-04-02,Bea,12.50\n");

        List<String> loaded = classesLoadedBy("value", file.toString(), "--json");

        assertThat(loaded).anyMatch(line -> line.contains("app.clientela.intake."));
        assertThat(loaded)
                .noneMatch(line -> line.contains("org.springframework."))
                .noneMatch(line -> line.contains("org.sqlite."))
                .noneMatch(line -> line.contains("org.jooq."));
    }

    private static List<String> classesLoadedBy(String... words) throws IOException, InterruptedException {
        Path log = Files.createTempFile("classes", ".log");
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                "app.clientela.Clientela"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        List<String> loaded = Files.readAllLines(log);
        Files.delete(log);
        return loaded;
    }
}
