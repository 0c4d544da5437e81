package app.clientela.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.clientela.platform.db.Scratch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileKeepingTest {

    @TempDir
    private Path folder;

    private FileKeeping keeping;

    @BeforeEach
    void opens() {
        keeping = new FileKeeping(folder.resolve("files"), Scratch.in(folder.resolve("scratch")));
    }

    @Test
    void keepsTheSameBytesOnce() throws IOException {
        var first = keeping.keep(bytes("abc"));
        var second = keeping.keep(bytes("abc"));
        assertThat(second).isEqualTo(first);
        assertThat(first.hash()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(first.bytes()).isEqualTo(3);
        assertThat(names()).containsExactly(first.hash());
        assertThat(Files.readString(keeping.pathOf(first.hash()))).isEqualTo("abc");
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
        assertThatThrownBy(() -> keeping.keep(dropped)).isInstanceOf(UncheckedIOException.class);
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void leavesNothingBehindWhereTheDiskIsFull() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(runs("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()), "no disk can be mounted");
        try {
            FileKeeping small = new FileKeeping(disk.resolve("files"), Scratch.in(disk.resolve("scratch")));
            assertThatThrownBy(() -> small.keep(bytes("x".repeat(2 << 20)))).isInstanceOf(UncheckedIOException.class);
            try (Stream<Path> left = Files.walk(disk)) {
                assertThat(left.filter(Files::isRegularFile)).isEmpty();
            }
            assertThat(small.keep(bytes("abc")).bytes()).isEqualTo(3);
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
            assertThatThrownBy(() -> keeping.pathOf(name)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void forgetsBytes() throws IOException {
        var kept = keeping.keep(bytes("abc"));
        keeping.forget(kept.hash(), _ -> false);
        assertThat(names()).as("somebody looks at it").isNotEmpty();
        keeping.keep(bytes("abc"));
        keeping.leave(kept.hash(), _ -> false);
        assertThat(names()).as("another looks at it").isNotEmpty();
        keeping.leave(kept.hash(), _ -> true);
        assertThat(names()).as("it is needed").isNotEmpty();
        keeping.forget(kept.hash(), _ -> false);
        keeping.forget(kept.hash(), _ -> false);
        assertThat(names()).isEmpty();
    }

    @Test
    void callsAFileAsAPersonWould() {
        assertThat(FileKeeping.nameOf("C:\\exports\\or\0ders\u202e.csv ")).isEqualTo("orders.csv");
        assertThat(FileKeeping.nameOf("exports/\0")).isEqualTo("-");
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
