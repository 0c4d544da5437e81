package app.clientela.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.platform.db.Database;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the store of sealed files promises on every database.
abstract class SealedFileStoreContract {

    private static final String HASH = "ab".repeat(32);
    private static final String PLACE = "cd".repeat(32);

    private Database database;
    private SealedFileStore store;

    abstract Database open();

    @BeforeEach
    void opens() {
        database = open();
        store = new SealedFileStore(database);
    }

    @AfterEach
    void closes() {
        database.close();
    }

    private Optional<SealedFile> found() {
        return database.read(() -> store.find(HASH));
    }

    @Test
    void givesAKeyBackUntilItIsDestroyed() {
        FileKey key = FileKey.fresh(new Random(1));
        database.write(() -> store.add(new SealedFile(HASH, PLACE, Optional.of(key))));
        assertThat(found().map(SealedFile::place)).contains(PLACE);
        assertThat(found().flatMap(SealedFile::key).map(FileKey::hex)).contains(key.hex());

        database.write(() -> store.remove(HASH));
        assertThat(found()).isEmpty();
    }

    @Test
    void knowsFilesFromBeforeTheyWereSealed() {
        SealedFile open = new SealedFile(HASH, HASH, Optional.empty());
        database.write(() -> store.add(open));
        assertThat(found()).contains(open);
        assertThat(database.read(store::all)).containsExactly(open);
    }
}
