package app.clientela.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;
import app.clientela.platform.db.Scratch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileKeepingTest {

    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path folder;

    private Database database;
    private FileKeeping keeping;

    @BeforeEach
    void opens() {
        database = TestDatabase.sqlite();
        keeping = keepingIn(folder);
    }

    @AfterEach
    void closes() {
        database.close();
    }

    private FileKeeping keepingIn(Path place) {
        SealedFileStore store = new SealedFileStore(database);
        return new FileKeeping(
                place.resolve("files"),
                Scratch.in(place.resolve("scratch")),
                new Random(1),
                store,
                hash -> database.read(() -> store.find(hash)));
    }

    /// Whoever keeps it still looks at it.
    private FileKeeping.Arrived keep(String text) {
        FileKeeping.Arrived arrived = keeping.arrive(bytes(text));
        database.write(() -> keeping.keep(arrived));
        return arrived;
    }

    private void forget(boolean needed) {
        database.write(() -> keeping.forget(ABC, _ -> needed));
    }

    private String read() throws IOException {
        try (InputStream bytes = keeping.open("abc.txt", ABC).open()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void keepsTheSameBytesOnce() throws IOException {
        for (int times = 0; times < 2; times++) {
            FileKeeping.Arrived arrived = keep("abc");
            keeping.leave(arrived, true);
            assertThat(arrived.hash()).isEqualTo(ABC);
            assertThat(arrived.bytes()).isEqualTo(3);
            assertThat(names()).hasSize(1);
            assertThat(keeping.open("abc.txt", ABC).size()).isEqualTo(3);
            assertThat(read()).isEqualTo("abc");
        }
        try (Stream<Path> left = Files.list(folder.resolve("scratch"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void sealsThemUnderTheHashOfWhatLiesThere() throws Exception {
        keep("abc".repeat(1_000));
        keep("abc");
        for (String name : names()) {
            byte[] lying = Files.readAllBytes(folder.resolve("files").resolve(name));
            assertThat(new String(lying, StandardCharsets.ISO_8859_1)).doesNotContain("abc");
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(lying)))
                    .isEqualTo(name);
        }
        assertThat(names()).hasSize(2);
    }

    @Test
    void readsAFileFromBeforeTheyWereSealed() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("files")).resolve(ABC), "abc");
        database.write(() -> new SealedFileStore(database).add(new SealedFile(ABC, ABC, Optional.empty())));
        assertThat(read()).isEqualTo("abc");
        keeping.leave(keep("abc"), true);
        assertThat(names()).containsExactly(ABC);
    }

    @Test
    void leavesNothingWhereTheBooksDoNotKeepIt() throws IOException {
        FileKeeping.Arrived arrived = keeping.arrive(bytes("abc"));
        assertThatThrownBy(() -> database.write(() -> {
                    keeping.keep(arrived);
                    throw new IllegalStateException("the disk is full");
                }))
                .isInstanceOf(IllegalStateException.class);
        keeping.leave(arrived, false);
        assertThat(names()).isEmpty();
        assertThat(keeping.has(ABC)).isFalse();
    }

    @Test
    void keepsAnewWhatHasGoneFromTheDisk() throws IOException {
        keeping.leave(keep("abc"), true);
        Files.delete(folder.resolve("files").resolve(names().getFirst()));
        assertThat(keeping.has(ABC)).isFalse();
        keeping.leave(keep("abc"), true);
        assertThat(keeping.has(ABC)).isTrue();
        assertThat(read()).isEqualTo("abc");
    }

    @Test
    void leavesNothingBehindWhereTheConnectionDrops() throws IOException {
        InputStream dropped = new SequenceInputStream(bytes("x".repeat(100_000)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }

            @Override
            public int read(byte[] to, int from, int length) throws IOException {
                return read();
            }
        });
        assertThatThrownBy(() -> keeping.arrive(dropped)).isInstanceOf(UncheckedIOException.class);
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void leavesNothingBehindWhereTheDiskIsFull() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(runs("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()), "no disk can be mounted");
        try {
            FileKeeping small = keepingIn(disk);
            assertThatThrownBy(() -> small.arrive(bytes("x".repeat(2 << 20)))).isInstanceOf(UncheckedIOException.class);
            try (Stream<Path> left = Files.walk(disk)) {
                assertThat(left.filter(Files::isRegularFile)).isEmpty();
            }
            assertThat(small.arrive(bytes("abc")).bytes()).isEqualTo(3);
        } finally {
            assertThat(runs("umount", disk.toString())).isTrue();
        }
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    @Test
    void refusesAPathThatIsNoHash() {
        for (String name : List.of("../../etc/passwd", "", "A".repeat(64), "..%2f", "a".repeat(64) + "/..")) {
            assertThatThrownBy(() -> new SealedFile(ABC, name, Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> keeping.open("x", name)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void forgetsBytesAndTheirKey() throws IOException {
        FileKeeping.Arrived first = keep("abc");
        forget(false);
        assertThat(names()).as("somebody looks at it").isNotEmpty();
        FileKeeping.Arrived second = keep("abc");
        keeping.leave(first, true);
        forget(false);
        assertThat(names()).as("another looks at it").isNotEmpty();
        keeping.leave(second, true);
        forget(true);
        assertThat(names()).as("it is needed").isNotEmpty();
        forget(false);
        forget(false);
        assertThat(names()).isEmpty();
        assertThat(keeping.has(ABC)).isFalse();
    }

    @Test
    void callsAFileAsAPersonWould() {
        assertThat(FileKeeping.nameOf("C:\\exports\\or\0ders\u202e.csv ")).isEqualTo("orders.csv");
        assertThat(FileKeeping.nameOf("exports/\0")).isEqualTo("-");
        assertThat(FileKeeping.nameOf("x".repeat(254) + "\ud83d\ude00")).isEqualTo("x".repeat(254));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("files"))) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
