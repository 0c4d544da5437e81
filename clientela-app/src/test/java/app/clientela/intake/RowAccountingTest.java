package app.clientela.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.intake.RunStore.Inside;
import app.clientela.intake.formats.Seeds;
import app.clientela.intake.formats.Seeds.Seed;
import app.clientela.kernel.RunId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever mixture of good, bad and unknown files and rows comes in: each row is counted once,
/// under what became of it, and the count does not depend on where the import was cut off.
final class RowAccountingTest {

    private static final List<String> PEOPLE = List.of("RSSMRA85T10A562S", "VRDLGU80A01H501T", "BNCNNA90C41F205X");
    private static final int SMALL_CHUNK = 3;

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void countsEveryFileOfAParcelOnce(int seed) {
        holds(parcel(new Random(seed)), parcel(new Random(seed + 1000)), seed);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void countsEveryRowOfATableOnce(int seed) {
        holds(table(new Random(seed)), table(new Random(seed + 1000)), seed);
    }

    private static void holds(byte[] bytes, byte[] more, int seed) {
        Tally whole = letIn(new Random(seed), bytes, more, Run::whole);
        Tally chunks = letIn(new Random(seed), bytes, more, Run::inSmallChunks);
        assertThat(chunks).isEqualTo(whole);
        assertThat(letIn(new Random(seed), bytes, more, Run::cutOff)).isEqualTo(whole);
    }

    /// Lets both files into a shop of their own; the tally of the second.
    private static Tally letIn(Random chance, byte[] bytes, byte[] more, Consumer<Run> how) {
        try (Shopfloor shop = new Shopfloor()) {
            shop.intake.own(Invoices.US);
            Stream.of(bytes, more).forEach(file -> letIn(shop, file, chance, how));
            return shop.intake.runs().getFirst().tally();
        }
    }

    private static void letIn(Shopfloor shop, byte[] bytes, Random chance, Consumer<Run> how) {
        Reception first = shop.drop("x", bytes).parts().findFirst().orElseThrow();
        Run run = new Run(shop, shop.started(((Reception.Received) first).run()).id(), chance);
        List<Gathered> told = run.told();
        how.accept(run);
        balances(run.now().tally(), told);
    }

    private static void balances(Tally tally, List<Gathered> told) {
        long heard = tally.heard().entrySet().stream()
                .filter(entry -> !entry.getKey().equals("consents"))
                .mapToLong(Map.Entry::getValue)
                .sum();
        long things = told.stream().filter(one -> !(one instanceof FileBegun)).count();
        assertThat(tally.rows())
                .isEqualTo(told.stream().mapToLong(Gathered::rows).sum());
        assertThat(tally.sales()
                        + tally.refunds()
                        + tally.received()
                        + tally.known()
                        + tally.refusedRows()
                        + tally.skippedRows()
                        + heard)
                .as("%s", tally)
                .isEqualTo(things);
    }

    /// A run that has begun.
    private record Run(Shopfloor shop, RunId id, Random chance) {

        ImportRun now() {
            return shop.intake.find(id).orElseThrow();
        }

        void whole() {
            shop.intake.carryOn(id, _ -> {});
        }

        void inSmallChunks() {
            take(_ -> {});
        }

        /// Stops after a checkpoint, and goes on from it, until the end.
        void cutOff() {
            boolean whole = false;
            while (!whole) {
                try {
                    take(_ -> {
                        if (chance.nextInt(3) == 0) {
                            throw new CancellationException("cut off");
                        }
                    });
                    whole = true;
                } catch (CancellationException cut) {
                    assertThat(now().state()).isEqualTo(RunState.RUNNING);
                }
            }
        }

        private void take(Consumer<ImportRun> after) {
            Desk desk = Desk.of(shop.database, shop.rooms.books());
            Inside inside = shop.database.read(() -> desk.runs().inside(id));
            FileChunks chunks = new FileChunks(gathering(inside), inside.checkpoint(), SMALL_CHUNK);
            Intake.letIn(desk, chunks, id, after);
            shop.rooms.books().orders().finish(id);
            shop.database.write(() -> desk.finish(id, Shopfloor.NOW));
        }

        private Gathering gathering(Inside inside) {
            StoredPlan stored = StoredPlan.read(inside.plan());
            Hints hints = shop.rooms.hints(inside.latest(), stored.answers());
            ReadingSource file = shop.bytesOf(now());
            return stored.plan().isPresent()
                    ? new OrderGathering(file, stored.plan().get(), hints, now().source())
                    : new ParcelGathering(file, hints, now().source());
        }

        List<Gathered> told() {
            try (Gathering gathering = gathering(shop.database.read(
                    () -> Desk.of(shop.database, shop.rooms.books()).runs().inside(id)))) {
                return Fuzzing.all(gathering);
            }
        }
    }

    private static byte[] parcel(Random chance) {
        List<Seed> seeds = Seeds.all();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("first.xml", invoice(chance).getBytes(UTF_8));
        for (int i = 0; i < 40; i++) {
            byte[] seed = seeds.get(chance.nextInt(seeds.size())).bytes();
            files.put(
                    i + ".x",
                    switch (chance.nextInt(7)) {
                        case 0 ->
                            Invoices.from(Invoices.ROASTERY, number(chance), day(chance), "40")
                                    .getBytes(UTF_8);
                        case 1 -> Arrays.copyOf(invoice(chance).getBytes(UTF_8), 700);
                        case 2 -> seed;
                        case 3 -> FuzzedFilesTest.changed(seed, seed, chance);
                        case 4 -> "Only a note".getBytes(UTF_8);
                        default -> invoice(chance).getBytes(UTF_8);
                    });
        }
        return Invoices.packed(files);
    }

    /// One of a few numbers, so that some come again, the same or with another content.
    private static String invoice(Random chance) {
        return Invoices.to(PEOPLE.get(chance.nextInt(PEOPLE.size())), number(chance), day(chance), "10");
    }

    private static String number(Random chance) {
        return String.valueOf(chance.nextInt(12));
    }

    private static String day(Random chance) {
        return "2025-0" + (1 + chance.nextInt(2)) + "-01";
    }

    private static byte[] table(Random chance) {
        StringBuilder table = new StringBuilder("Number;Date;E-mail;Total\nA-0;2025-01-01;a@example.org;1,00\n");
        for (int i = 0; i < 60; i++) {
            table.append("A-")
                    .append(chance.nextInt(50))
                    .append(';')
                    .append(cell(chance, day(chance), "31/02/2025", ""));
            table.append(';')
                    .append(cell(chance, "b" + chance.nextInt(5) + "@example.org", "", "nobody"))
                    .append(';');
            table.append(cell(chance, chance.nextInt(3) + ",50", "ten", "-2,00", "0"))
                    .append("\n");
        }
        return table.toString().getBytes(UTF_8);
    }

    private static String cell(Random chance, String good, String... other) {
        return chance.nextInt(4) > 0 ? good : other[chance.nextInt(other.length)];
    }
}
