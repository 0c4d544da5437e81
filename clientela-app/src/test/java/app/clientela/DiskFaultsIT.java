package app.clientela;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.clientela.customers.CustomerId;
import app.clientela.customers.Identity;
import app.clientela.customers.Recognition;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.DataFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A shop whose disk fills up, whose disk fails, and whose books somebody else holds: it says so,
/// turns away what would change something, loses nothing, and goes on by itself where it may.
final class DiskFaultsIT {

    private static final int DISK_MB = 96;

    /// More than all threads that serve can write down before one of them meets the failing disk.
    private static final int MOST_ACTIONS = 5_000;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String STOPPED = "restart Clientela";

    @TempDir
    private Path folder;

    /// An open shop with one customer, looked at by its owner.
    private static final class Shop implements AutoCloseable {
        private final House house;
        private final Serving serving;
        private final Visitor owner;
        private final String actions;

        Shop(Path data) {
            DataFolder held = ((DataFolder.Holding.Held) DataFolder.hold(data)).folder();
            house = House.open(held, Clock.systemUTC(), new SecureRandom());
            if (!house.business().isOpen()) {
                house.business().open(ServedHouse.roastery());
                ServedHouse.join(house, ServedHouse.PAOLO);
            }
            serving = Serving.start(house, Serving.Door.local(0));
            owner = new Visitor(serving.address());
            owner.signIn(ServedHouse.PAOLO.email(), ServedHouse.PASSWORD);
            actions = "/customers/" + customer() + "/actions";
        }

        private String customer() {
            Identity who = new Identity(
                    "faults",
                    Optional.of("1"),
                    Optional.of("Bar Ponte"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    true);
            CustomerId id = switch (house.customers()
                    .recognise(List.of(who), new RunId(1))
                    .getFirst()) {
                case Recognition.Created(CustomerId created) -> created;
                case Recognition.Known(CustomerId known) -> known;
                case Recognition other -> throw new AssertionError(other);
            };
            return house.customers().get(id).publicId().value();
        }

        HttpResponse<String> record() {
            return owner.post(actions, "kind", "call", "day", "2026-03-02", "minutes", "5", "words", "Beans");
        }

        @Override
        public void close() {
            serving.close();
            house.close();
        }
    }

    @Test
    void staysReadableOnAFullDiskAndGoesOnByItselfWhenThereIsRoom() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=" + DISK_MB + "m", "none", disk.toString()))
                .as("this machine may mount a small disk")
                .isZero();
        try {
            fillUnderWork(disk);
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    private static void fillUnderWork(Path disk) throws IOException {
        try (Shop shop = new Shop(disk.resolve("data"))) {
            assertThat(shop.record().statusCode()).isEqualTo(302);
            Path ballast = disk.resolve("ballast");
            fill(ballast);

            HttpResponse<String> refused = shop.record();
            assertThat(refused.statusCode()).isEqualTo(507);
            assertThat(refused.body()).contains("The disk is full", "nothing was lost");
            for (String page : List.of("/", "/customers", "/settings", "/import", shop.actions + "/new")) {
                HttpResponse<String> shown = shop.owner.get(page);
                assertThat(shown.statusCode()).as(page).isEqualTo(200);
                assertThat(shown.body()).as(page).contains("The disk is nearly full");
            }
            Visitor late = new Visitor(shop.serving.address());
            late.signIn(ServedHouse.PAOLO.email(), ServedHouse.PASSWORD);
            assertThat(late.get("/customers").statusCode()).isEqualTo(200);

            Files.delete(ballast);
            Awaitility.await().atMost(PATIENCE).until(() -> shop.record().statusCode() == 302);
            assertThat(shop.owner.get("/").body()).doesNotContain("The disk is nearly full");
        }
        try (Shop again = new Shop(disk.resolve("data"))) {
            assertThat(again.record().statusCode()).isEqualTo(302);
            assertThat(count(disk.resolve("data"), "action")).isEqualTo(3);
        }
    }

    /// To the last byte, as another program would.
    private static void fill(Path file) {
        byte[] block = new byte[64 << 10];
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space");
        }
    }

    @Test
    void carriesAnImportOnThatFoundTheDiskFull() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=" + DISK_MB + "m", "none", disk.toString()))
                .as("this machine may mount a small disk")
                .isZero();
        try (Shop shop = new Shop(disk.resolve("data"))) {
            Path ballast = disk.resolve("ballast");
            shop.owner.get("/import");
            shop.owner.upload("/import", "orders.csv", orders());
            String run = found(
                    "/import/([A-Za-z0-9_-]{22})", shop.owner.get("/import").body());
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> shop.owner.get("/import/" + run).body().contains(run + "/start\""));
            assertThat(shop.owner.post("/import/" + run + "/start").statusCode())
                    .isLessThan(400);
            Awaitility.await().atMost(PATIENCE).until(() -> count(disk.resolve("data"), "orders") > 0);
            fill(ballast);
            long half = count(disk.resolve("data"), "orders");
            assertThat(half).isBetween(1L, ORDERS - 1L);
            Files.delete(ballast);
            Awaitility.await().atMost(PATIENCE).until(() -> count(disk.resolve("data"), "orders") == ORDERS);
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    private static final int ORDERS = 30_000;

    private static String orders() {
        StringBuilder rows = new StringBuilder("Number;Date;E-mail;Total\n");
        for (int i = 0; i < ORDERS; i++) {
            rows.append("o-%d;2025-%02d-%02d;buyer%d@example.org;%d,50\n"
                    .formatted(i, 1 + i % 12, 1 + i % 28, i % 300, 10 + i % 7));
        }
        return rows.toString();
    }

    @Test
    void turnsAwayAfterFiveSecondsWhileSomebodyElseHoldsTheBooks() throws Exception {
        try (Shop shop = new Shop(folder);
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("clientela.db"));
                Statement holding = other.createStatement()) {
            holding.execute("BEGIN IMMEDIATE");
            long began = System.nanoTime();
            HttpResponse<String> refused = shop.record();
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(6));
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).contains("5");
            assertThat(refused.body()).contains("writing just now");
            assertThat(shop.owner.get("/customers").statusCode()).isEqualTo(200);

            Thread release = Thread.ofPlatform().start(() -> {
                try {
                    TimeUnit.SECONDS.sleep(1);
                    holding.execute("ROLLBACK");
                } catch (InterruptedException | SQLException e) {
                    throw new AssertionError(e);
                }
            });
            HttpResponse<String> done = shop.record();
            assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
            release.join();
        }
    }

    @Test
    void stopsWritingForGoodWhenTheDiskFailsToKeepACommit() throws Exception {
        assumeThat(run("strace", "-f", "-o", "/dev/null", "true"))
                .as("this machine has strace and lets it")
                .isZero();
        String actions;
        try (Shop shop = new Shop(folder)) {
            assertThat(shop.record().statusCode()).isEqualTo(302);
            actions = shop.actions;
        }
        Process failing = failing();
        try (BufferedReader said = failing.inputReader()) {
            String address = "";
            while (!address.startsWith("Open: ")) {
                address = said.readLine();
                assertThat(address).as("the program serves").isNotNull();
            }
            Visitor owner = new Visitor(java.net.URI.create(address.substring("Open: ".length())));
            owner.signIn(ServedHouse.PAOLO.email(), ServedHouse.PASSWORD);
            assertThat(owner.get("/customers").statusCode()).isEqualTo(200);
            List<Integer> answers = new ArrayList<>();
            for (int i = 0; !answers.contains(503) && i < MOST_ACTIONS; i++) {
                answers.add(record(owner, actions, i));
            }
            for (int i = 0; i < 5; i++) {
                answers.add(record(owner, actions, MOST_ACTIONS + i));
            }
            assertThat(answers).contains(503).doesNotContain(500);
            assertThat(answers.subList(answers.indexOf(503), answers.size())).containsOnly(503);
            assertThat(owner.get("/customers").body()).contains(STOPPED);
            long acknowledged =
                    1 + answers.stream().filter(answer -> answer == 302).count();
            end(failing);
            assertThat(count(folder, "action")).isBetween(acknowledged, acknowledged + 1);
        } finally {
            end(failing);
        }
        try (Shop again = new Shop(folder)) {
            assertThat(again.record().statusCode()).isEqualTo(302);
        }
    }

    private static int record(Visitor owner, String actions, int count) {
        return owner.post(actions, "kind", "call", "day", "2026-03-02", "minutes", "5", "words", "n" + count)
                .statusCode();
    }

    private static void end(Process traced) throws InterruptedException {
        traced.descendants().forEach(ProcessHandle::destroyForcibly);
        traced.waitFor();
    }

    /// The program on a disk that fails each of its threads at every synchronisation from the twelfth
    /// on: the tracer counts for each thread alone, and a visitor is not served by one thread.
    private Process failing() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "strace",
                "-f",
                "-o",
                folder.resolve("strace").toString(),
                "-e",
                "trace=fsync,fdatasync",
                "-e",
                "inject=fsync,fdatasync:error=EIO:when=12+",
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Clientela.class.getName(),
                "serve",
                "--port",
                "0",
                "--data",
                folder.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String found(String pattern, String page) {
        var matcher = java.util.regex.Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }

    private static int run(String... command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException missing) {
            return -1;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static long count(Path data, String table) {
        try (Connection books = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("clientela.db"));
                ResultSet rows = books.createStatement().executeQuery("SELECT count(*) FROM " + table)) {
            return rows.next() ? rows.getLong(1) : -1;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
