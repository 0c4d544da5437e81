package app.clientela.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.SharedData;
import app.clientela.kernel.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The nasty files through the whole door: received, let in, refused rows, totals. Each of them
/// says what it is within five seconds, and leaves nothing where it was not kept.
final class NastyImportTest {

    /// By the number of the file: what came in, what was refused, what was skipped; or what is
    /// asked, or why nothing can be read.
    private static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry("01", "intake.reason.file-swollen-archive"),
            Map.entry("02", "intake.reason.file-swollen-archive"),
            Map.entry(
                    "03",
                    "DONE 1 sales 0 refunds 0 anonymous 1 customers [EUR 1000 back 0] {} {}"
                            + " | the same again | the same again | the same again"),
            Map.entry("04", "intake.reason.file-damaged-archive"),
            Map.entry("05", "intake.reason.document-unsafe DOCTYPE"),
            Map.entry("06", "intake.reason.document-unsafe DOCTYPE"),
            Map.entry("07", "intake.reason.document-unsafe DOCTYPE"),
            Map.entry("08", "intake.reason.document-too-large > 200"),
            Map.entry("09", "intake.reason.document-damaged 1:164"),
            Map.entry("10", "intake.reason.value-missing FatturaElettronicaBody"),
            Map.entry("11", "intake.reason.envelope-damaged"),
            Map.entry("12", "intake.reason.not-signed TXT"),
            Map.entry("13", "DONE 3 sales 0 refunds 0 anonymous 3 customers [EUR 3000 back 0] {} {}"),
            Map.entry("14", "DONE 2 sales 0 refunds 0 anonymous 2 customers [EUR 2000 back 0] {} {}"),
            Map.entry("15", "DONE 2 sales 0 refunds 0 anonymous 2 customers [EUR 124506 back 0] {} {}"),
            Map.entry("16", "DONE 1 sales 0 refunds 0 anonymous 1 customers [EUR 1050 back 0] {} {}"),
            Map.entry("17", "DONE 1 sales 0 refunds 0 anonymous 1 customers [EUR 1000 back 0] {} {}"),
            Map.entry("18", "DONE 1 sales 0 refunds 0 anonymous 1 customers [EUR 1000 back 0] {} {}"),
            Map.entry("19", "DONE 2 sales 0 refunds 0 anonymous 1 customers [EUR 2000 back 0] {} {}"),
            Map.entry("20", "asks DATE_ORDER"),
            Map.entry(
                    "21",
                    "DONE 1 sales 0 refunds 0 anonymous 1 customers [EUR 1000 back 0]"
                            + " {date-in-future=1, date-too-old=1, date-unreadable=1} {}"),
            Map.entry(
                    "22",
                    "DONE 1 sales 0 refunds 0 anonymous 1 customers [EUR 1000 back 0]"
                            + " {number-conflict=1} {repeated=1}"),
            Map.entry("23", "DONE 0 sales 4 refunds 0 anonymous 1 customers [EUR 0 back 5000] {} {quantity-zero=1}"),
            Map.entry("24", "asks DAY_COLUMN"),
            Map.entry(
                    "25", "DONE 50 sales 0 refunds 0 anonymous 1 customers [EUR 50000 back 0] {quote-not-closed=1} {}"),
            Map.entry("26", "DONE 1 sales 0 refunds 0 anonymous 1 customers [EUR 1000 back 0] {field-too-long=1} {}"),
            Map.entry(
                    "27",
                    "DONE 1 sales 0 refunds 0 anonymous 1 customers [EUR 1000 back 0]"
                            + " {too-few-cells=1, too-many-cells=1} {}"),
            Map.entry("28", "intake.reason.file-too-wide 20000 1000"),
            Map.entry("29", "DONE 0 sales 0 refunds 0 anonymous 0 customers [] {} {}"),
            Map.entry("30", "intake.reason.file-empty"),
            Map.entry("31", "asks COLUMNS"),
            Map.entry("32", "DONE 1 sales 0 refunds 0 anonymous 1 customers [EUR 1000 back 0] {} {}"),
            Map.entry("33", "DONE 3 sales 0 refunds 3 anonymous 0 customers [EUR 3000 back 0] {} {}"),
            Map.entry("34", "DONE 4 sales 0 refunds 1 anonymous 2 customers [EUR 4000 back 0] {} {}"),
            Map.entry("35", "asks COLUMNS"),
            Map.entry(
                    "36",
                    "DONE 3 sales 0 refunds 0 anonymous 1 customers [BRL 1000 back 0, EUR 1000 back 0, USD 1000 back 0]"
                            + " {currency-unknown=1} {}"),
            Map.entry("37", "DONE 2 sales 0 refunds 0 anonymous 1 customers [EUR 2000 back 0] {} {}"),
            Map.entry("38", "intake.reason.document-damaged PDF"),
            Map.entry("39", "intake.reason.file-damaged-workbook"),
            Map.entry("40", "DONE 2 sales 0 refunds 0 anonymous 1 customers [EUR 2000 back 0] {} {}"),
            Map.entry("41", "DONE 1 sales 0 refunds 0 anonymous 1 customers [EUR 1000 back 0] {} {}"),
            Map.entry("42", "DONE 1 sales 0 refunds 0 anonymous 1 customers [EUR 1000 back 0] {} {}"));

    @Test
    void takesOfEveryNastyFileWhatItMust() throws IOException {
        Map<String, String> seen = new TreeMap<>();
        for (Path file : nasty()) {
            try (Shopfloor shop = new Shopfloor()) {
                long begun = System.nanoTime();
                seen.put(String.valueOf(file.getFileName()).substring(0, 2), outcome(file, shop));
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
                assertThat(shop.kept()).isEqualTo(held(shop));
            }
        }
        assertThat(seen).isEqualTo(EXPECTED);
    }

    private static String outcome(Path file, Shopfloor shop) throws IOException {
        Reception reception;
        try (InputStream bytes = Files.newInputStream(file)) {
            reception = shop.intake.arrivals().receive(String.valueOf(file.getFileName()), bytes, Shopfloor.COMMAND);
        }
        return reception.parts().map(part -> outcome(part, shop)).collect(Collectors.joining(" | "));
    }

    private static String outcome(Reception reception, Shopfloor shop) {
        return switch (reception) {
            case Reception.Refused(var _, var problem) -> said(problem);
            case Reception.Received(var run, var _) -> started(run, shop);
            case Reception.AlreadyReceived _, Reception.Unfinished _ -> "known";
            case Reception.Unpacked _ -> throw new AssertionError(reception);
        };
    }

    private static String said(Problem problem) {
        return Stream.concat(Stream.of(problem.key()), problem.arguments().stream())
                .map(String::valueOf)
                .collect(Collectors.joining(" "))
                .strip();
    }

    /// What the bytes of waiting and finished runs are kept under.
    private static Set<String> held(Shopfloor shop) {
        return shop.intake.runs().stream().map(run -> run.file().hash()).collect(Collectors.toSet());
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
            case Starting.NotWaiting _ -> "the same again";
            case Starting.ManyRefused _, Starting.StillTrying _ -> throw new AssertionError(run);
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

    private static List<Path> nasty() throws IOException {
        try (Stream<Path> files = Files.list(SharedData.folder("data/samples/nasty"))) {
            return files.filter(path -> !path.endsWith("README.md")).sorted().toList();
        }
    }
}
