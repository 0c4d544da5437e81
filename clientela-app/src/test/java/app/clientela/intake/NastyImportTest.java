package app.clientela.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The nasty tables through the whole door: received, let in, refused rows, totals.
final class NastyImportTest {

    private static final Map<String, String> EXPECTED = Map.ofEntries();

    @Test
    void takesOfEveryNastyTableWhatItMust() throws IOException {
        Map<String, String> seen = new java.util.TreeMap<>();
        for (Path file : tables()) {
            try (Shopfloor shop = new Shopfloor()) {
                long begun = System.nanoTime();
                seen.put(String.valueOf(file.getFileName()).substring(0, 2), outcome(file, shop));
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
            }
        }
        assertThat(seen).isEqualTo(EXPECTED);
    }

    private static String outcome(Path file, Shopfloor shop) throws IOException {
        Reception reception;
        try (InputStream bytes = Files.newInputStream(file)) {
            reception = shop.intake.receive(String.valueOf(file.getFileName()), bytes, Shopfloor.COMMAND);
        }
        return switch (reception) {
            case Reception.Refused(var problem) -> problem.key();
            case Reception.Received(var run, var _) -> started(run, shop);
            case Reception.Unfinished _, Reception.AlreadyReceived _ -> throw new AssertionError(file);
        };
    }

    private static String started(ImportRun run, Shopfloor shop) {
        return switch (shop.intake.start(run, true)) {
            case Starting.Started _ -> {
                shop.jobs.runWaiting();
                yield told(shop.now(run), shop);
            }
            case Starting.Asks(var questions) ->
                questions.stream()
                        .map(question -> question.kind().name())
                        .collect(Collectors.joining(" ", "asks ", ""));
            case Starting.NotWaiting _, Starting.ManyRefused _, Starting.StillTrying _ -> throw new AssertionError(run);
        };
    }

    private static String told(ImportRun run, Shopfloor shop) {
        Tally tally = run.tally();
        List<String> totals = tally.totals().stream()
                .map(total -> total.currency() + " " + total.gross() + " back " + total.refunded())
                .toList();
        return "%s %d sales %d refunds %d anonymous %d customers %s %s %s"
                .formatted(
                        run.state(),
                        tally.sales(),
                        tally.refunds(),
                        tally.anonymous(),
                        shop.customers.count(),
                        totals,
                        tally.refused(),
                        tally.skipped());
    }

    private static List<Path> tables() throws IOException {
        try (Stream<Path> files = Files.list(SharedData.folder("data/samples/nasty"))) {
            return files.filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }
}
