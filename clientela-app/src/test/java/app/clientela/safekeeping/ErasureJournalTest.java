package app.clientela.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ErasureJournalTest {

    @TempDir
    private Path folder;

    @Test
    void remembersNumbersOnlyAndOutlivesALineCutShort() throws IOException {
        ErasureJournal journal = new ErasureJournal(folder);
        assertThat(journal.all()).isEmpty();
        journal.add(List.of(7_450_000_000_000_000_001L, Long.MAX_VALUE));
        Files.writeString(folder.resolve("clientela.erased"), "7450000000000000", StandardOpenOption.APPEND);
        journal.add(List.of(7_450_000_000_000_000_003L));
        assertThat(new ErasureJournal(folder).all())
                .contains(7_450_000_000_000_000_001L, Long.MAX_VALUE, 7_450_000_000_000_000_003L)
                .hasSize(4);
        assertThat(Files.readString(folder.resolve("clientela.erased"))).matches("[0-9\\n]+");
    }
}
