package app.clientela.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whole folders of files, one by one: the books are the same in whatever order they come, however
/// often, and again after everything was undone.
class SampleBooksTest {

    private static final Path BOTTEGA = Path.of("data/samples/bottega-synthetic");

    /// A folder, our tax id, and what was sold less what was given back.
    static Stream<Arguments> folders() {
        return Stream.of(
                Arguments.of(BOTTEGA.resolve("fatturapa"), "57903289999", "EUR 2441.88"),
                Arguments.of(BOTTEGA.resolve("nfe"), "36480484000160", "BRL 4587.90"),
                Arguments.of(BOTTEGA.resolve("shopify"), "", "EUR 1951.93"),
                Arguments.of(BOTTEGA.resolve("woocommerce"), "", "EUR 718.90"),
                Arguments.of(BOTTEGA.resolve("nuvemshop"), "", "BRL 2657.40"),
                Arguments.of(BOTTEGA.resolve("etsy"), "", "EUR 456.50"),
                Arguments.of(BOTTEGA.resolve("amazon"), "", "EUR 243.90"),
                Arguments.of(Path.of("data/samples/nfe"), "all", "BRL 235848.10"),
                Arguments.of(Path.of("data/samples/facturx-pdf"), "all", "EUR 1671.95, GBP 1021.91"));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void areTheSameInEveryOrderAndAgain(Path folder, String own, String money) {
        List<Path> files = files(SharedData.folder(folder.toString()));
        try (Shopfloor forward = new Shopfloor();
                Shopfloor backward = new Shopfloor()) {
            List<ImportRun> runs = let(files, own, forward);
            let(files.reversed(), own, backward);
            String books = forward.books();

            assertThat(forward.money()).isEqualTo(money);
            assertThat(backward.money()).isEqualTo(money);
            assertThat(backward.books()).isEqualTo(books);

            let(files, own, forward);
            assertThat(forward.books()).isEqualTo(books);

            runs.forEach(forward::undo);
            assertThat(forward.money()).isEmpty();
            assertThat(forward.books()).isEmpty();

            let(files, own, forward);
            assertThat(forward.money()).isEqualTo(money);
            assertThat(forward.books()).isEqualTo(books);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> !file.endsWith("README.md") && !file.endsWith("expected.json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ImportRun> let(List<Path> files, String own, Shopfloor shop) {
        boolean all = own.equals("all");
        if (!all && !own.isEmpty()) {
            shop.intake.own(own);
        }
        Arrival arrival =
                all ? new Arrival(Optional.empty(), Optional.empty(), Answers.NONE.withAllIssued()) : Shopfloor.COMMAND;
        List<ImportRun> runs = new ArrayList<>();
        for (Path file : files) {
            if (receive(file, arrival, shop) instanceof Reception.Received(ImportRun run, var _)) {
                ImportRun started = shop.started(run);
                shop.jobs.runWaiting();
                runs.add(shop.now(started));
            }
        }
        return runs;
    }

    private static Reception receive(Path file, Arrival arrival, Shopfloor shop) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return shop.intake.arrivals().receive(String.valueOf(file.getFileName()), bytes, arrival);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
