package app.clientela.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.platform.db.DataFolder.Holding.Held;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @Test
    void makesTheFolderAndKnowsThatItIsEmpty(@TempDir Path parent) {
        Path folder = parent.resolve("deep/shop");

        try (DataFolder held = ((Held) DataFolder.hold(folder)).folder()) {
            assertThat(folder).isDirectory();
            assertThat(DataFolder.hasData(folder)).isFalse();
            Database.open(held, () -> {}).close();
            assertThat(DataFolder.hasData(folder)).isTrue();
        }
    }

    @Test
    void canBeHeldAgainOnceLetGo(@TempDir Path folder) {
        ((Held) DataFolder.hold(folder)).folder().close();

        assertThat(DataFolder.hold(folder))
                .isInstanceOfSatisfying(Held.class, held -> held.folder().close());
    }

    @Test
    void isRidOfWhatAKilledProcessLeftInIt(@TempDir Path folder) throws IOException {
        DataFolder killed = ((Held) DataFolder.hold(folder)).folder();
        Path file = killed.scratch().newFile("clientela-bundle");
        Path copy =
                Files.writeString(killed.scratch().newFolder("clientela-trial").resolve("books.db"), "Anna");
        Path kept = Files.writeString(Files.createDirectory(killed.files()).resolve("a"), "kept");
        killed.close();
        assertThat(file).exists();

        ((Held) DataFolder.hold(folder)).folder().close();
        assertThat(file).doesNotExist();
        assertThat(copy).doesNotExist();
        assertThat(kept).exists();
    }
}
