package app.clientela;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.platform.db.DataFolder;
import app.clientela.safekeeping.Backup;
import app.clientela.safekeeping.Backups;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a served shop at random moments while two people work in it: what was acknowledged is
/// there, once; what nobody answered for is there once or not at all; nothing is there by half.
/// The number of kills is a system property, so that a bench can ask for more.
final class KilledShopIT {

    private static final int KILLS = Integer.getInteger("clientela.kills", 8);
    private static final int CUSTOMERS = 300;
    private static final int ORDERS = 3_000;
    private static final int PAIRS = 20;
    private static final int MOST_WRITES_BEFORE = 12;
    private static final int EARLIEST_MILLIS = 5;
    private static final int LATEST_MILLIS = 500;
    private static final double MUST_HIT = .7;
    private static final int FEWEST_WRITES_A_LIFE = 5;

    /// How many jobs wait or run, but for the look at old files, which always waits for tomorrow.
    private static final String UNFINISHED =
            "SELECT count(*) FROM job WHERE state IN ('waiting', 'running') AND kind <> 'intake.expire'";

    private final Random random = new Random(7);
    private final Clerk.Notes notes = new Clerk.Notes();
    private final Set<Backup> checked = new HashSet<>();
    private long unknown;
    private long halfMade;

    @TempDir
    private Path folder;

    private Path data = Path.of("");

    /// The work that a kill found: somebody waits for an answer, figures are still to be made, a
    /// backup is half made.
    private record Hit(boolean asked, boolean valuing, boolean packing) {
        boolean any() {
            return asked || valuing || packing;
        }
    }

    @Test
    void keepsWhatItAcknowledgedOnceAndNothingByHalf() throws Exception {
        data = folder.resolve("shop");
        List<String> customers = fill();
        List<Hit> hits = new ArrayList<>();
        int acknowledged = 0;
        try (ExecutorService people =
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
            for (int kill = 0; kill < KILLS; kill++) {
                List<Clerk> clerks = live(customers, "life " + kill + " call ", people);
                hits.add(look(clerks));
                acknowledged += clerks.stream().mapToInt(Clerk::acknowledged).sum();
            }
        }
        figuresAreThoseOfAFreshValuation();
        report(hits, acknowledged);
        assertThat(acknowledged).as("acknowledged writes").isGreaterThanOrEqualTo(FEWEST_WRITES_A_LIFE * KILLS);
        assertThat(hits.stream().filter(Hit::any).count())
                .as("kills that found work unfinished, of " + KILLS)
                .isGreaterThanOrEqualTo((long) Math.ceil(MUST_HIT * KILLS));
    }

    private void report(List<Hit> hits, int acknowledged) {
        System.out.printf(
                "%d kills of a served shop: %d found work unfinished (%d a question unanswered, %d a valuation waiting"
                        + " or running, %d a backup half made); %d writes acknowledged, none lost, none doubled;"
                        + " %d without an answer, there once or not at all; %d backups kept, all whole%n",
                KILLS,
                hits.stream().filter(Hit::any).count(),
                hits.stream().filter(Hit::asked).count(),
                hits.stream().filter(Hit::valuing).count(),
                hits.stream().filter(Hit::packing).count(),
                acknowledged,
                unknown,
                checked.size());
    }

    /// A shop with sales and two people, and pairs of its customers.
    /// @return the customers' addresses
    private List<String> fill() throws IOException, SQLException {
        StringBuilder rows = new StringBuilder("Number;Date;E-mail;Name;Total\n");
        for (int i = 0; i < ORDERS; i++) {
            int who = random.nextInt(CUSTOMERS);
            rows.append("o-%d;2025-%02d-%02d;buyer%d@example.org;Buyer %d;%d,50\n"
                    .formatted(i, 1 + random.nextInt(12), 1 + random.nextInt(28), who, who, 10 + i % 37));
        }
        String file = Files.writeString(folder.resolve("orders.csv"), rows).toString();
        String[] words = {
            "import", file, "--data", data.toString(), "--currency", "EUR", "--zone", "Europe/Rome", "--language", "en"
        };
        assertThat(Clientela.commandLine(words).execute(words)).isZero();
        try (House house = open()) {
            ServedHouse.join(house, ServedHouse.MARTA);
            ServedHouse.join(house, ServedHouse.PAOLO);
        }
        DeadShop shop = DeadShop.lookAt(data, folder);
        List<String> ids = shop.column("SELECT id FROM customer ORDER BY id");
        List<String> addresses = shop.column("SELECT public_id FROM customer ORDER BY id");
        for (int i = 0; i < 2 * PAIRS; i += 2) {
            Clerk.Pair pair = new Clerk.Pair(addresses.get(i), addresses.get(i + 1), Long.parseLong(ids.get(i + 1)));
            notes.merged().put(pair, Set.of(false));
        }
        notes.months().add(shop.number("SELECT horizon_months FROM shop"));
        return addresses;
    }

    private House open() {
        DataFolder held = ((DataFolder.Holding.Held) DataFolder.hold(data)).folder();
        return House.open(held, Clock.systemUTC(), new SecureRandom());
    }

    /// Serves the shop, lets two people work in it, and kills it some milliseconds after a write began.
    private List<Clerk> live(List<String> customers, String prefix, ExecutorService people) throws Exception {
        Process shop = serve();
        try {
            URI address = address(shop);
            Clerk caller = new Clerk(notes, new Random(random.nextLong()));
            Clerk manager = new Clerk(notes, new Random(random.nextLong()));
            List<CompletableFuture<Void>> working = List.of(
                    CompletableFuture.runAsync(() -> caller.recordCalls(address, customers, prefix), people),
                    CompletableFuture.runAsync(() -> manager.manage(address), people));
            int writes = 1 + random.nextInt(MOST_WRITES_BEFORE);
            while (Math.min(caller.begun(), manager.begun()) < writes
                    && working.stream().noneMatch(CompletableFuture::isDone)) {
                shop.waitFor(1, TimeUnit.MILLISECONDS);
            }
            shop.waitFor(random.nextInt(EARLIEST_MILLIS, LATEST_MILLIS + 1), TimeUnit.MILLISECONDS);
            shop.destroyForcibly().waitFor();
            working.forEach(CompletableFuture::join);
            return List.of(caller, manager);
        } finally {
            shop.destroyForcibly();
        }
    }

    private Process serve() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Clientela.class.getName(),
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        data.toString())
                .redirectError(folder.resolve("said").toFile())
                .start();
    }

    private static URI address(Process shop) throws IOException {
        BufferedReader said = shop.inputReader();
        String line = "";
        while (!line.startsWith("Open: ")) {
            line = said.readLine();
            assertThat(line).as("the program serves").isNotNull();
        }
        return URI.create(line.substring("Open: ".length()));
    }

    /// Compares what lies on the disk with what was acknowledged. What is found there is what
    /// the next life begins with.
    private Hit look(List<Clerk> clerks) throws Exception {
        DeadShop shop = DeadShop.lookAt(data, folder);
        assertThat(shop.damage()).isEmpty();
        List<String> rows = shop.column("SELECT words FROM action");
        Set<String> words = new HashSet<>(rows);
        assertThat(rows).hasSameSizeAs(words);
        assertThat(words).containsAll(notes.recorded());
        notes.unknown().retainAll(words);
        notes.recorded().addAll(notes.unknown());
        notes.unknown().clear();
        assertThat(notes.recorded()).containsAll(words);
        for (Map.Entry<Clerk.Pair, Set<Boolean>> pair : notes.merged().entrySet()) {
            boolean merged = shop.number("SELECT count(*) FROM customer WHERE merged_into IS NOT NULL AND id = "
                            + pair.getKey().youngerId())
                    == 1;
            assertThat(pair.getValue()).contains(merged);
            pair.setValue(Set.of(merged));
        }
        int months = shop.number("SELECT horizon_months FROM shop");
        assertThat(notes.months()).contains(months);
        notes.months().retainAll(Set.of(months));
        assertThat(shop.halves()).isEmpty();
        boolean valuing = shop.number(UNFINISHED) > 0;
        if (!valuing) {
            assertThat(shop.stale()).isEmpty();
        }
        long asked = clerks.stream().filter(Clerk::isUnanswered).count();
        unknown += asked;
        long before = halfMade;
        halfMade = backupsAreWhole();
        return new Hit(asked > 0, valuing, halfMade > before);
    }

    /// Puts back each backup that is new.
    /// @return how many others lie there half made
    private long backupsAreWhole() throws IOException, SQLException {
        try (Backups backups = new Backups(data, Clock.systemUTC(), random, Map.of())) {
            for (Backup backup : backups.kept()) {
                if (checked.add(backup)) {
                    Path fresh = folder.resolve("restored-" + checked.size());
                    String file = backups.backups().resolve(backup.name()).toString();
                    String[] words = {"restore", file, "--data", fresh.toString()};
                    assertThat(Clientela.commandLine(words).execute(words)).isZero();
                    assertThat(DeadShop.lookAt(fresh, folder).halves()).isEmpty();
                }
            }
        }
        try (Stream<Path> files = Files.list(Files.createDirectories(data.resolve("backups")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("making-"))
                    .count();
        }
    }

    /// The program carries its work to the end and backs it up, and a valuation anew changes nothing.
    private void figuresAreThoseOfAFreshValuation() throws Exception {
        Process shop = serve();
        try {
            Visitor owner = new Visitor(address(shop));
            atLast(() -> DeadShop.at(data).number(UNFINISHED) == 0);
            owner.signIn(ServedHouse.MARTA.email(), ServedHouse.PASSWORD);
            owner.post("/settings/backup");
            int before = checked.size();
            atLast(() -> {
                halfMade = backupsAreWhole();
                return checked.size() > before;
            });
            shop.destroy();
            shop.waitFor();
        } finally {
            shop.destroyForcibly();
        }
        assertThat(look(List.of()).valuing()).isFalse();
        DeadShop found = DeadShop.lookAt(data, folder);
        assertThat(found.number("SELECT count(*) FROM job WHERE state = 'failed'"))
                .isZero();
        List<String> figures = found.figures();
        try (House house = open()) {
            house.valuations().revalue();
        }
        assertThat(DeadShop.lookAt(data, folder).figures())
                .hasSizeGreaterThan(CUSTOMERS)
                .isEqualTo(figures);
    }

    private static void atLast(Callable<Boolean> done) {
        Awaitility.await().atMost(60, TimeUnit.SECONDS).until(done);
    }
}
