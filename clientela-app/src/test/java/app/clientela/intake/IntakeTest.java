package app.clientela.intake;

import static app.clientela.intake.Shopfloor.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.clientela.orders.OrdersRecorded;
import app.clientela.orders.OrdersWithdrawn;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class IntakeTest {

    private static final String SMALL = """
            Order number;Date;E-mail;Name;Total
            1;2025-01-03;anna@example.org;Anna Kern;49,90
            2;2025-02-03;anna@example.org;Anna Kern;10,00
            3;2025-02-04;bruno@example.org;Bruno Levi;7,50
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
    void letsAFileIn() {
        ImportRun run = shop.letIn("orders.csv", SMALL);

        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(run.tally().sales()).isEqualTo(3);
        assertThat(run.tally().customers()).isEqualTo(2);
        assertThat(run.tally().totals().getFirst().gross()).isEqualTo(6740);
        assertThat(run.progress().bytes()).isEqualTo(run.file().bytes());
        assertThat(shop.customers.count()).isEqualTo(2);
        assertThat(shop.heard).containsExactly(new OrdersRecorded(run.id()));
    }

    @Test
    void takesTheSameBytesOnce() {
        shop.letIn("orders.csv", SMALL);
        String books = shop.books();
        for (int i = 0; i < 10; i++) {
            assertThat(shop.drop("again " + i + ".csv", SMALL)).isInstanceOf(Reception.AlreadyReceived.class);
        }
        assertThat(shop.books()).isEqualTo(books).contains("Anna");
        assertThat(shop.intake.runs()).hasSize(1);
    }

    @Test
    void findsTheSameSalesInOtherBytesAndAddsNothing() {
        shop.letIn("orders.csv", SMALL);
        String books = shop.books();
        for (int i = 1; i < 10; i++) {
            ImportRun again = shop.letIn("orders.csv", SMALL + "\n".repeat(i));
            assertThat(again.tally().known()).isEqualTo(3);
            assertThat(again.tally().sales()).isZero();
        }
        assertThat(shop.books()).isEqualTo(books);
        assertThat(shop.customers.count()).isEqualTo(2);
    }

    @Test
    void keepsTwoEqualRowsWithoutANumberAndAddsNothingTheSecondTime() {
        String coffees = """
                Date;Name;Product;Total
                2025-01-03;Anna Kern;Espresso;1,20
                2025-01-03;Anna Kern;Espresso;1,20
                """;
        assertThat(shop.letIn("till.csv", coffees).tally().sales()).isEqualTo(2);
        assertThat(shop.letIn("till.csv", coffees + "\n").tally().known()).isEqualTo(2);
        assertThat(shop.orders.takings().identified().orders()
                        + shop.orders.takings().anonymous().orders())
                .isEqualTo(2);
    }

    @Test
    void goesOnWhereItWasCutOff() {
        String large = table(25_000);
        ImportRun run = shop.started(((Reception.Received) shop.drop("large.csv", large)).run());
        assertThatThrownBy(() -> shop.intake.carryOn(run.id(), soFar -> {
                    if (soFar.progress().rows() >= 10_000) {
                        throw new IllegalStateException("the power went");
                    }
                }))
                .hasMessage("the power went");
        ImportRun cut = shop.now(run);
        assertThat(cut.state()).isEqualTo(RunState.RUNNING);
        assertThat(cut.progress().rows()).isBetween(10_000L, 24_999L);
        assertThat(shop.drop("large.csv", large)).isInstanceOf(Reception.Unfinished.class);
        assertThat(shop.heard).isEmpty();

        shop.intake.carryOn(run.id(), _ -> {});
        shop.jobs.runWaiting();

        try (Shopfloor undisturbed = new Shopfloor()) {
            ImportRun whole = undisturbed.letIn("large.csv", large);
            assertThat(shop.now(run).tally()).isEqualTo(whole.tally());
            assertThat(shop.books()).isEqualTo(undisturbed.books());
        }
        assertThat(shop.heard).containsExactly(new OrdersRecorded(run.id()));
    }

    @Test
    void undoesARunAndTakesItAgain() {
        ImportRun run = shop.letIn("orders.csv", SMALL);
        String books = shop.books();

        assertThat(shop.intake.undo(run.id())).isInstanceOf(Undoing.Began.class);
        shop.jobs.runWaiting();

        assertThat(shop.now(run).state()).isEqualTo(RunState.UNDONE);
        assertThat(shop.books()).isEmpty();
        assertThat(shop.customers.count()).isZero();
        assertThat(shop.heard).contains(new OrdersWithdrawn(run.id()));

        shop.letIn("orders.csv", SMALL);
        assertThat(shop.books()).isEqualTo(books);
    }

    @Test
    void leavesToALaterRunWhatItToldAsWell() {
        ImportRun january = shop.letIn("january.csv", SMALL);
        String books = shop.books();
        ImportRun again = shop.letIn("again.csv", SMALL + "\n");
        assertThat(again.tally().known()).isEqualTo(3);

        shop.undo(january);

        assertThat(shop.now(january).state()).isEqualTo(RunState.UNDONE);
        assertThat(shop.books()).isEqualTo(books);
        assertThat(shop.letIn("january.csv", SMALL).tally().known()).isEqualTo(3);
        assertThat(shop.customers.count()).isEqualTo(2);

        shop.undo(again);
        assertThat(shop.books()).isEqualTo(books);
        shop.intake.runs().forEach(shop::undo);
        assertThat(shop.books()).isEmpty();
        assertThat(shop.customers.count()).isZero();
    }

    @Test
    void leavesNothingWhenTwoRunsThatToldTheSameAreUndone() {
        ImportRun january = shop.letIn("january.csv", SMALL);
        ImportRun again = shop.letIn("again.csv", SMALL + "\n");
        shop.undo(january);
        shop.undo(again);
        assertThat(shop.books()).isEmpty();
        assertThat(shop.orders.asOf()).isEmpty();
        assertThat(shop.customers.count()).isZero();
    }

    @Test
    void gathersTheRowsOfAnOrderHoweverFarApartTheyStand() {
        String lines = IntStream.range(0, 24_000)
                .mapToObj(i -> "A-%d;2025-%02d-%02d;c%d@example.org;P%d;%d,00;5,00\n"
                        .formatted(i % 8000, 1 + i % 8000 % 12, 1 + i % 8000 % 28, i % 80, i, 1 + i / 8000))
                .collect(Collectors.joining());
        String header = "Order number;Date;E-mail;Product;Total;Shipping\n";
        ImportRun run = shop.letIn("apart.csv", header + lines);
        assertThat(run.tally().sales()).isEqualTo(8000);
        assertThat(run.tally().totals().getFirst().gross()).isEqualTo(8000 * 600);
        assertThat(run.progress().rows()).isEqualTo(24_000);
        String books = shop.books();

        List<String> shuffled = new ArrayList<>(lines.lines().toList());
        for (int time = 0; time < 10; time++) {
            Collections.shuffle(shuffled, new Random(time));
            ImportRun again = shop.letIn("again.csv", header + String.join("\n", shuffled));
            assertThat(again.tally().known()).isEqualTo(8000);
            assertThat(again.tally().revised()).isZero();
        }
        assertThat(shop.books()).isEqualTo(books);
        assertThat(shop.orders
                        .documentsOf(shop.aCustomer())
                        .getFirst()
                        .delivery()
                        .minor())
                .isEqualTo(500);
    }

    @Test
    void addsToAnOrderOfWhichAnEarlierFileHeldOnlyTheFirstPart() {
        String header = "Order number;Date;E-mail;Product;Total\n";
        String first = "A-1;2025-01-03;anna@example.org;Coffee;8,00\n";
        ImportRun part = shop.letIn("part.csv", header + first);
        String others = IntStream.range(2, 12_000)
                .mapToObj(i -> "A-%d;2025-01-03;bruno@example.org;Tea;1,00\n".formatted(i))
                .collect(Collectors.joining());
        ImportRun whole =
                shop.letIn("whole.csv", header + first + others + "A-1;2025-01-03;anna@example.org;Filters;3,00\n");
        assertThat(whole.tally().revised()).isEqualTo(1);
        assertThat(shop.books()).contains("minor=1100");
        shop.undo(part);
        assertThat(shop.books()).contains("minor=1100");
        shop.undo(whole);
        assertThat(shop.books()).isEmpty();
    }

    @Test
    void refusesAnotherRowOfANumberHoweverFarApartTheyStand() {
        String far = table(25_000) + "A-3;2025-03-03;c3@example.org;Customer 3;99,00\n";
        for (String file : List.of(far, far + "\n")) {
            ImportRun run = shop.letIn("far.csv", file);
            assertThat(run.tally().refused()).isEqualTo(Map.of("number-conflict", 1L));
            assertThat(run.tally().revised()).isZero();
        }
    }

    @Test
    void stopsARunThatIsUndoneOnItsWay() {
        ImportRun run = shop.started(((Reception.Received) shop.drop("large.csv", table(25_000))).run());
        shop.intake.carryOn(run.id(), _ -> shop.intake.undo(run.id()));
        assertThat(shop.now(run).state()).isEqualTo(RunState.UNDOING);
        shop.jobs.runWaiting();
        assertThat(shop.now(run).state()).isEqualTo(RunState.UNDONE);
        assertThat(shop.books()).isEmpty();
    }

    @Test
    void saysSoWhereARunCannotGoOn() throws IOException {
        ImportRun run = shop.started(((Reception.Received) shop.drop("orders.csv", SMALL)).run());
        try (Stream<java.nio.file.Path> kept = Files.list(shop.files)) {
            Files.delete(kept.findFirst().orElseThrow());
        }
        shop.jobs.runWaiting();
        assertThat(shop.now(run).problem()).isEqualTo("intake.done.stuck");
        for (int times = 0; times < 4; times++) {
            shop.clock.pass(Duration.ofHours(1));
            shop.jobs.runWaiting();
        }
        assertThat(shop.now(run).state()).isEqualTo(RunState.RUNNING);
        assertThat(shop.now(run).problem()).isEqualTo("intake.done.gaveUp");
        shop.undo(run);
        assertThat(shop.now(run).state()).isEqualTo(RunState.UNDONE);
        assertThat(shop.now(run).problem()).isEmpty();
    }

    @Test
    void canBeUndoneForThirtyDays() {
        ImportRun run = shop.letIn("orders.csv", SMALL);
        shop.clock.pass(Duration.ofDays(30));
        assertThat(run.isUndoable(shop.clock.instant())).isTrue();
        shop.clock.pass(Duration.ofSeconds(1));
        assertThat(run.isUndoable(shop.clock.instant())).isFalse();
        assertThat(shop.intake.undo(run.id()))
                .isInstanceOfSatisfying(
                        Undoing.TooLate.class, late -> assertThat(late.until()).isBefore(shop.clock.instant()));
        assertThat(shop.books()).isNotEmpty();
    }

    @Test
    void isUndoneOnceMoreWhereUndoingItStoodStill() {
        ImportRun run = shop.letIn("orders.csv", SMALL);
        AtomicBoolean broken = new AtomicBoolean(true);
        shop.news.on(OrdersWithdrawn.class, _ -> {
            if (broken.get()) {
                throw new IllegalStateException("the books cannot be written");
            }
        });
        shop.undo(run);
        assertThat(shop.now(run).isUndoable(shop.clock.instant())).isTrue();
        for (int times = 0; times < 4; times++) {
            shop.clock.pass(Duration.ofHours(1));
            shop.jobs.runWaiting();
        }
        assertThat(shop.now(run).problem()).isEqualTo("intake.undo.gaveUp");
        assertThat(shop.books()).isNotEmpty();
        broken.set(false);
        shop.undo(run);
        assertThat(shop.now(run).state()).isEqualTo(RunState.UNDONE);
        assertThat(shop.books()).isEmpty();
    }

    @Test
    void throwsAWaitingFileAwayWithItsBytes() throws IOException {
        ImportRun run = ((Reception.Received) shop.drop("orders.csv", SMALL)).run();
        assertThat(shop.intake.undo(run.id())).isInstanceOf(Undoing.ThrownAway.class);
        assertThat(shop.intake.find(run.publicId())).isEmpty();
        try (Stream<java.nio.file.Path> kept = Files.list(shop.files)) {
            assertThat(kept).isEmpty();
        }
    }

    @Test
    void keepsNothingOfWhatIsNoTable() throws IOException {
        assertThat(shop.drop("empty.csv", "")).isInstanceOf(Reception.Refused.class);
        assertThat(shop.drop("paper.csv", "%PDF-1.7\n%âãÏÓ\n")).isInstanceOf(Reception.Refused.class);
        try (Stream<java.nio.file.Path> kept = Files.list(shop.files)) {
            assertThat(kept).isEmpty();
        }
        assertThat(shop.intake.runs()).isEmpty();
    }

    @Test
    void revisesASaleThatAnotherRunTellsOtherwise() {
        shop.letIn("orders.csv", SMALL);
        ImportRun later = shop.letIn("later.csv", SMALL.replace("49,90", "59,90"));
        assertThat(later.tally().revised()).isEqualTo(1);
        assertThat(later.tally().known()).isEqualTo(2);
        assertThat(shop.books()).contains("minor=6990");

        shop.intake.undo(later.id());
        shop.jobs.runWaiting();
        assertThat(shop.books()).contains("minor=5990").doesNotContain("minor=6990");
    }

    @Test
    void ordersRevisionsByWhatCameInFirstThoughFilesWaited() {
        ImportRun waitedLongest = waiting(SMALL.replace("49,90", "79,90"));
        ImportRun waited = waiting(SMALL.replace("49,90", "59,90"));
        shop.letIn("orders.csv", SMALL);
        ImportRun second = shop.started(waited);
        ImportRun third = shop.started(waitedLongest);
        shop.jobs.runWaiting();
        assertThat(shop.books()).contains("minor=8990");

        shop.undo(second);
        assertThat(shop.books()).contains("minor=8990");
        shop.undo(third);
        assertThat(shop.books()).contains("minor=5990");
    }

    private ImportRun waiting(String text) {
        return ((Reception.Received) shop.drop("waits.csv", text)).run();
    }

    @Test
    void refusesANumberThatComesTwiceWithOtherContent() {
        ImportRun run = shop.letIn("orders.csv", SMALL + "3;2025-02-04;bruno@example.org;Bruno Levi;8,50\n");
        assertThat(run.tally().sales()).isEqualTo(3);
        assertThat(shop.intake.refused().groups(run))
                .singleElement()
                .satisfies(group -> assertThat(group.reason()).isEqualTo("number-conflict"));
    }

    @Test
    void asksAgainWhereManyRowsAreRefused() {
        String bad = SMALL + "4;31/02/2025;x@example.org;X;1,00\n";
        ImportRun run = ((Reception.Received) shop.drop("orders.csv", bad)).run();
        assertThat(shop.intake.start(run, false)).isInstanceOf(Starting.StillTrying.class);
        assertThat(shop.intake.start(run, true)).isInstanceOf(Starting.Started.class);
        assertThat(shop.intake.start(run, true)).isInstanceOf(Starting.NotWaiting.class);
    }

    @Test
    void neverMakesAPathOfAGivenName() {
        for (String name : new String[] {"../../etc/passwd", "C:\\x\\..\\boot.ini", "a/b.csv", "%2e%2e%2fz", "  "}) {
            ImportRun run = ((Reception.Received) shop.drop(name, SMALL)).run();
            assertThat(run.file().name()).doesNotContain("/", "\\");
            shop.intake.undo(run.id());
        }
    }
}
