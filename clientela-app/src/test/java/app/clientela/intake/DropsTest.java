package app.clientela.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Files that are dropped again mended, and files that are dropped at once.
final class DropsTest {

    private static final String HEADER = "Number;Date;E-mail;Product;Total\n";
    private static final String GOOD = HEADER + """
            1;2025-01-03;anna@example.org;"Tea; green";10,00
            2;2025-01-04;anna@example.org;Coffee;20,00
            3;2025-01-05;bruno@example.org;=1+1;30,00
            4;2025-01-06;carla@example.org;Cups;-5,00
            """;

    private Shopfloor shop;

    @BeforeEach
    void opens() {
        shop = new Shopfloor();
    }

    @AfterEach
    void closes() {
        shop.close();
    }

    @Test
    void aMendedFileGivesExactlyWhatACleanOneWould() {
        String bad = GOOD.replace("2025-01-04", "2025-01-44").replace("30,00", "thirty");
        ImportRun run = shop.letIn("bad.csv", bad);
        assertThat(run.tally().refusedRows()).isEqualTo(2);

        ImportRun mended = shop.letIn(
                "mended.csv", refusedOf(run).replace("2025-01-44", "2025-01-04").replace("thirty", "30,00"));

        assertThat(mended.tally().refusedRows()).isZero();
        assertThat(mended.tally().sales()).isEqualTo(2);
        assertThat(shop.letIn("good.csv", GOOD).tally().known()).isEqualTo(4);
        try (Shopfloor clean = new Shopfloor()) {
            clean.letIn("good.csv", GOOD);
            assertThat(shop.books()).isEqualTo(clean.books()).contains("anna", "bruno", "carla");
            assertThat(shop.orders.takings()).isEqualTo(clean.orders.takings());
        }
    }

    @Test
    void aFileThatIsMendedBadlyComesBackOnceMore() {
        ImportRun run = shop.letIn("bad.csv", GOOD.replace("2025-01-04", "2025-01-44"));
        ImportRun again = shop.letIn("again.csv", refusedOf(run).replace("2025-01-44", "2025-02-30"));
        assertThat(again.tally().refusedRows()).isEqualTo(1);
        assertThat(refusedOf(again).lines().toList().getLast())
                .contains("2025-02-30")
                .doesNotContain("2025-01-44");
        assertThat(refusedOf(again).lines().toList().getFirst()).containsOnlyOnce(RefusedFile.REASON);
    }

    private String refusedOf(ImportRun run) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        shop.intake.refused().write(run, file, line -> line.reason() + " " + line.given());
        return file.toString(StandardCharsets.UTF_8);
    }

    @Test
    void takesTheSameBytesOnceThoughTheyAreDroppedAtOnce() throws Exception {
        String large = Shopfloor.table(12_000);
        List<Reception> receptions = atOnce(() -> shop.drop("one.csv", large), () -> shop.drop("two.csv", large));

        assertThat(receptions).allMatch(Reception.Received.class::isInstance);
        assertThat(shop.intake.runs()).hasSize(1);
        ImportRun run = shop.intake.runs().getFirst();
        List<Starting> startings = atOnce(() -> shop.intake.start(run, true), () -> shop.intake.start(run, true));
        assertThat(startings).filteredOn(Starting.Started.class::isInstance).hasSize(1);
        ImportRun begun = shop.now(run);
        atOnce(() -> carriedOn(begun), () -> carriedOn(begun));
        assertThat(shop.now(run).tally().sales()).isEqualTo(12_000);
        assertThat(shop.orders.takings().identified().orders()).isEqualTo(12_000);
    }

    @Test
    void takesTheSameArchiveOnceThoughItIsDroppedAtOnce() throws Exception {
        shop.intake.own(Invoices.US);
        Map<String, String> files = new LinkedHashMap<>();
        IntStream.range(0, 200)
                .forEach(i -> files.put(i + ".xml", Invoices.to("RSSMRA85T10A562S", "" + i, "2025-03-01", "10")));
        files.put("orders.csv", GOOD);
        byte[] archive = Invoices.zip(files);
        List<Reception> receptions = atOnce(
                () -> shop.drop("one.zip", archive),
                () -> shop.drop("two.zip", archive),
                () -> shop.drop("3.zip", archive));

        assertThat(receptions.stream().flatMap(Reception::parts)).allMatch(Reception.Received.class::isInstance);
        assertThat(shop.intake.runs()).hasSize(2);
        for (ImportRun run : shop.intake.runs()) {
            ImportRun begun = shop.started(run);
            atOnce(() -> carriedOn(begun), () -> carriedOn(begun), () -> carriedOn(begun));
        }
        assertThat(shop.orders.takings().identified().orders()).isEqualTo(200 + 3);
    }

    @Test
    void keepsNothingOfWhatCannotBeReadHoweverManyDropItAtOnce() throws Exception {
        byte[] tables = Invoices.zip(Map.of("orders.csv", GOOD));
        byte[] nothing = Invoices.zip(Map.of("note.txt", "Nothing of sales"));
        for (int i = 0; i < 20; i++) {
            atOnce(
                    () -> shop.drop("1.zip", tables),
                    () -> shop.drop("2.zip", tables),
                    () -> shop.drop("3.zip", nothing),
                    () -> shop.drop("4.zip", nothing));
        }
        assertThat(shop.kept())
                .containsExactly(shop.intake.runs().getFirst().file().hash());
    }

    @Test
    void leavesNothingOfAnUploadThatBreaksOff() throws Exception {
        byte[] whole = Shopfloor.table(5000).getBytes(StandardCharsets.UTF_8);
        InputStream half =
                new SequenceInputStream(new ByteArrayInputStream(whole, 0, whole.length / 2), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the connection is gone");
                    }

                    @Override
                    public int read(byte[] to, int from, int length) throws IOException {
                        return read();
                    }
                });
        assertThatThrownBy(() -> shop.intake.arrivals().receive("half.csv", half, Shopfloor.COMMAND))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(shop.kept()).isEmpty();
        assertThat(shop.intake.runs()).isEmpty();
        assertThat(shop.letIn("whole.csv", whole).tally().sales()).isEqualTo(5000);
    }

    @Test
    void takesTwoFilesThatComeAtOnceAsIfTheyCameOneAfterTheOther() throws Exception {
        String one = Shopfloor.table(12_000);
        String other = one.replace("A-", "B-") + "A-7;2025-08-08;c7@example.org;Customer 7;17,07\n";
        atOnce(() -> started("one.csv", one), () -> started("other.csv", other));
        shop.jobs.runWaiting();

        try (Shopfloor calm = new Shopfloor()) {
            calm.letIn("one.csv", one);
            calm.letIn("other.csv", other);
            assertThat(shop.books()).isEqualTo(calm.books());
            assertThat(shop.orders.takings()).isEqualTo(calm.orders.takings());
        }
    }

    private ImportRun started(String name, String text) {
        return carriedOn(shop.started(((Reception.Received) shop.drop(name, text)).run()));
    }

    private ImportRun carriedOn(ImportRun run) {
        shop.intake.carryOn(run.id(), _ -> {});
        return shop.now(run);
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... deeds) throws Exception {
        CountDownLatch together = new CountDownLatch(deeds.length);
        List<T> done = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(deeds.length)) {
            List<Future<T>> coming = new ArrayList<>();
            for (Callable<T> deed : deeds) {
                coming.add(threads.submit(() -> {
                    together.countDown();
                    together.await();
                    return deed.call();
                }));
            }
            for (Future<T> one : coming) {
                done.add(one.get());
            }
        }
        return done;
    }
}
