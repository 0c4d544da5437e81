package app.clientela.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.platform.db.Scratch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is written while files are read lies in one place, which is cleared when a shop is opened.
class ScratchTest {

    @TempDir
    private Path folder;

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void takesCopiesOfWhatIsPackedInAnotherFile() throws IOException {
        byte[] inner = Invoices.zip(Map.of("1.xml", "<a/>"));
        Path archive = Files.write(folder.resolve("year.zip"), Invoices.packed(Map.of("may.zip", inner)));
        Path place = folder.resolve("scratch");
        ReadingSource year = ReadingSource.of(archive).in(Scratch.in(place));

        try (PackedFiles outer = PackedFiles.open(year)) {
            try (PackedFiles copy = PackedFiles.open(outer.source("may.zip", "may.zip"))) {
                assertThat(copy.names()).containsExactly("1.xml");
                assertThat(names(place)).hasSize(1);
            }
            assertThat(names(place)).isEmpty();
        }
    }

    @Test
    void takesWhatIsDroppedTogether() {
        List<ReadingSource> two =
                List.of(ReadingSource.of("1.xml", new byte[1]), ReadingSource.of("2.xml", new byte[2]));
        assertThat(Bundle.write(two, Scratch.in(folder)).getParent()).isEqualTo(folder);
    }

    @Test
    void takesTheBooksThatAFileIsTriedOn() {
        try (Shopfloor shop = new Shopfloor()) {
            List<String> seen = new ArrayList<>();
            Path place = shop.files.resolveSibling("scratch");
            IntakeNeighbours watched = new IntakeNeighbours(
                    shop.rooms.ids(),
                    shop.rooms.random(),
                    shop.business,
                    shop.rooms.audit(),
                    shop.rooms.books(),
                    copy -> {
                        seen.addAll(names(place));
                        return shop.rooms.copies().apply(copy);
                    },
                    shop.jobs);
            ImportRun waiting = ((Reception.Received) shop.drop("a.csv", Shopfloor.table(3))).run();
            Intake watching = new Intake(shop.database, shop.files, Scratch.in(place), shop.clock, watched);
            watching.rehearsals().begin(waiting);
            Awaitility.await().until(() -> shop.now(waiting).checked());

            assertThat(seen).singleElement().asString().startsWith("clientela-trial");
        }
    }
}
