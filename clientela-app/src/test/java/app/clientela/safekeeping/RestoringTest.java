package app.clientela.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.platform.db.DataFolder;
import app.clientela.platform.db.DataFolder.Holding;
import app.clientela.safekeeping.Restoration.Refused;
import app.clientela.safekeeping.Restoration.Restored;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RestoringTest {

    private static final int FLIPS = Integer.getInteger("clientela.flips", 200);
    private static final Clock CLOCK = Clock.fixed(SmallShop.NOW, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private SmallShop shop;

    @BeforeEach
    void open() throws IOException, SQLException {
        shop = SmallShop.in(folder.resolve("shop"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void bringsEveryRowAndFileToAnotherComputer(boolean sealed) throws IOException, SQLException {
        Path backup = shop.backup(folder.resolve("backup"), words(sealed));
        Restored done = restored(folder.resolve("elsewhere"), backup, words(sealed));
        assertThat(done.aside()).isEmpty();
        assertThat(done.contents().rows()).isGreaterThan(50);
        assertThat(new app.clientela.platform.db.SqliteFile(folder.resolve("elsewhere/clientela.db")).tables())
                .isEqualTo(shop.tables());
        assertThat(files(folder.resolve("elsewhere/files"))).isEqualTo(files(folder.resolve("shop/files")));
    }

    @Test
    void putsThePresentDataAside() throws IOException, SQLException {
        var before = shop.tables();
        Path backup = shop.backup(folder.resolve("backup"), Optional.empty());
        try (Connection open = shop.connect()) {
            shop.add(7);
            assertThat(open.isClosed()).isFalse();
        }
        var later = shop.tables();
        Restored done = restored(shop.folder(), backup, Optional.empty());
        assertThat(shop.tables()).isEqualTo(before).isNotEqualTo(later);
        Path aside = done.aside().orElseThrow();
        assertThat(new app.clientela.platform.db.SqliteFile(aside.resolve("clientela.db")).tables())
                .isEqualTo(later);
        assertThat(shop.folder().resolve("clientela.db-wal")).doesNotExist();
        try (Stream<Path> left = Files.list(shop.folder())) {
            assertThat(left.map(Path::getFileName).map(Path::toString))
                    .noneMatch(name -> name.startsWith("restoring-") || name.startsWith("making-"));
        }
    }

    @Test
    void takesThePlaceOfDataThatNobodyCanRead() throws IOException, SQLException {
        var before = shop.tables();
        Path backup = shop.backup(folder.resolve("backup"), Optional.empty());
        byte[] rubbish = "not a database at all".getBytes(StandardCharsets.UTF_8);
        Files.write(shop.database(), rubbish);
        Restored done = restored(shop.folder(), backup, Optional.empty());
        assertThat(shop.tables()).isEqualTo(before);
        assertThat(done.aside().orElseThrow().resolve("clientela.db")).hasBinaryContent(rubbish);
    }

    /// Every bit that is turned is found, and nothing that was there is touched.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void refusesWhateverBitIsTurned(boolean sealed) throws IOException {
        Path backup = shop.backup(folder.resolve("backup"), words(sealed));
        byte[] bytes = Files.readAllBytes(backup);
        Map<String, String> untouched = files(shop.folder());
        Random random = new Random(11);
        int accepted = 0;
        for (int i = 0; i < FLIPS; i++) {
            int at = random.nextInt(bytes.length);
            byte[] flipped = bytes.clone();
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            if (!(restore(shop.folder(), Files.write(folder.resolve("flipped"), flipped), words(sealed))
                    instanceof Refused)) {
                accepted++;
            }
        }
        assertThat(accepted).isZero();
        assertThat(files(shop.folder())).isEqualTo(untouched);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void refusesWhatIsCutShortOrLengthened(boolean sealed) throws IOException {
        byte[] bytes = Files.readAllBytes(shop.backup(folder.resolve("backup"), words(sealed)));
        Random random = new Random(3);
        for (int i = 0; i < 20; i++) {
            assertRefused(Arrays.copyOf(bytes, random.nextInt(bytes.length)), sealed);
        }
        assertRefused(Arrays.copyOf(bytes, bytes.length - 1), sealed);
        assertRefused(Arrays.copyOf(bytes, bytes.length + 1), sealed);
        assertRefused(new byte[0], sealed);
    }

    private void assertRefused(byte[] bytes, boolean sealed) throws IOException {
        Path file = Files.write(folder.resolve("other"), bytes);
        assertThat(restore(folder.resolve("elsewhere"), file, words(sealed))).isInstanceOf(Refused.class);
        assertThat(folder.resolve("elsewhere/clientela.db")).doesNotExist();
    }

    @Test
    void asksForThePassphraseAndTakesNoOther() {
        Path backup = shop.backup(folder.resolve("backup"), words(true));
        assertThat(restore(folder.resolve("elsewhere"), backup, Optional.empty()))
                .isEqualTo(new Refused(Refusal.NEEDS_PASSPHRASE, ""));
        assertThat(restore(folder.resolve("elsewhere"), backup, Optional.of(new Passphrase("seven grey heron"))))
                .isEqualTo(new Refused(Refusal.WRONG_PASSPHRASE, ""));
    }

    @Test
    void refusesNamesThatLeadElsewhere() throws IOException {
        for (String name :
                new String[] {"../escaped", "/tmp/escaped", "files/../../escaped", "files/" + "g".repeat(64)}) {
            Path crafted = folder.resolve("crafted");
            try (OutputStream file = Files.newOutputStream(crafted);
                    ZipOutputStream zip = new ZipOutputStream(new SummedOutput(file))) {
                zip.setComment("0".repeat(64));
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
            }
            assertThat(restore(folder.resolve("elsewhere"), crafted, Optional.empty()))
                    .isEqualTo(new Refused(Refusal.NOT_A_BACKUP, ""));
        }
        assertThat(folder.resolve("escaped")).doesNotExist();
    }

    @Test
    void refusesTablesOfANewerProgramAndBringsOlderOnesUpToDate() throws IOException, SQLException {
        String newest = run("SELECT max(version) FROM flyway_schema_history");
        run("UPDATE flyway_schema_history SET version = '299912312359', script = 'V299912312359__x.sql'"
                + " WHERE version = '" + newest + "' RETURNING 1");
        Path newer = shop.backup(folder.resolve("newer"), Optional.empty());
        assertThat(restore(folder.resolve("elsewhere"), newer, Optional.empty()))
                .isEqualTo(new Refused(Refusal.NEWER, "299912312359"));
        run("UPDATE flyway_schema_history SET version = '202001010000', script = 'V202001010000__x.sql'"
                + " WHERE version = '299912312359' RETURNING 1");
        Path unknown = shop.backup(folder.resolve("unknown"), Optional.empty());
        assertThat(restore(folder.resolve("elsewhere"), unknown, Optional.empty()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).isEqualTo(Refusal.UNKNOWN_SCHEMA));
    }

    private String run(String sql) throws SQLException {
        try (Connection connection = shop.connect();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static Optional<Passphrase> words(boolean sealed) {
        return sealed ? Optional.of(SmallShop.WORDS) : Optional.empty();
    }

    private static Restored restored(Path into, Path backup, Optional<Passphrase> words) {
        return switch (restore(into, backup, words)) {
            case Restored done -> done;
            case Refused refused -> throw new AssertionError(refused);
        };
    }

    private static Restoration restore(Path into, Path backup, Optional<Passphrase> words) {
        return switch (DataFolder.hold(into)) {
            case Holding.Held(DataFolder held) -> {
                try (held) {
                    yield new Restoring(held, CLOCK, DataFolder::close).restore(backup, words);
                }
            }
            case Holding other -> throw new AssertionError(other);
        };
    }

    /// Every file with the sum of its bytes.
    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                sums.put(root.relativize(file).toString(), SmallShop.sha256(Files.readAllBytes(file)));
            }
        }
        sums.keySet().removeIf(name -> name.startsWith("clientela.lock") || name.endsWith("-shm"));
        return sums;
    }
}
