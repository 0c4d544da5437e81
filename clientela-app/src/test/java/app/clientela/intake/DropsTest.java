package app.clientela.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
