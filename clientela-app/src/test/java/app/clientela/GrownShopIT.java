package app.clientela;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.platform.db.ServerAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// A shop whose books are on a PostgreSQL server, through the real program: opened, filled, looked
/// at, and taken back.
final class GrownShopIT {

    private static final String[] NEW_SHOP = {"--currency", "EUR", "--zone", "Europe/Rome", "--language", "en"};
    private static final Pattern CODE = Pattern.compile("\\b[A-Z0-9]{4}(-[A-Z0-9]{4})+\\b");
    private static final Pattern RUN = Pattern.compile("/import/([A-Za-z0-9_-]{22})");
    private static final Pattern CUSTOMER = Pattern.compile("href=\"/customers/([A-Za-z0-9_-]{22})\"");
    private static final int BUYERS = 40;

    @TempDir
    private Path folder;

    private final ServerAddress server = TestDatabase.emptyServer();

    private record Answer(int exit, String out, String err) {}

    private Answer run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Clientela.commandLine(words);
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return new Answer(line.execute(words), out.toString(), err.toString());
    }

    private Answer onServer(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder.toString(), "--database", url()));
        return run(all.toArray(String[]::new));
    }

    private String url() {
        return server.url() + "?user=" + server.user();
    }

    @Test
    void letsFilesInAndTakesThemBack() throws Exception {
        Path file = Files.writeString(folder.resolve("orders.csv"), orders());
        assertThat(onServer("import", file.toString()).exit()).isEqualTo(Clientela.QUESTION);
        assertThat(onServer(with(NEW_SHOP, "import", file.toString())).exit()).isZero();
        long rows = count("orders");
        assertThat(rows).isEqualTo(BUYERS * 3L);
        assertThat(count("customer_ranking")).isEqualTo(BUYERS);

        Path more = Files.writeString(folder.resolve("more.csv"), orders().replace("o-", "p-"));
        assertThat(onServer("import", more.toString(), "--dry-run").out()).contains(String.valueOf(BUYERS * 3));
        assertThat(count("orders")).isEqualTo(rows);

        Matcher id =
                Pattern.compile("[A-Za-z0-9_-]{22}").matcher(onServer("imports").out());
        assertThat(id.find()).isTrue();
        assertThat(onServer("undo", id.group()).exit()).isZero();
        assertThat(count("orders")).isZero();
        assertThat(folder.resolve("clientela.db")).doesNotExist();
    }

    @Test
    void saysInASentenceWhyABookCannotBeUsed() throws Exception {
        assertThat(refusal("jdbc:postgresql://localhost:1/none?user=a")).contains("answers");
        assertThat(refusal("jdbc:postgresql:none")).contains("address");
        assertThat(refusal(server.url())).contains("user");
        assertThat(refusal(url() + "&password=x")).contains("CLIENTELA_DATABASE_PASSWORD");
        assertThat(refusal(url().replaceFirst("/t[0-9a-f]{32}", "/nothere"))).contains("no such database");
        ask("CREATE TABLE invoices (id INT)");
        assertThat(refusal(url())).contains("another program");
        ask("DROP TABLE invoices");
        ask("CREATE ROLE reader LOGIN");
        assertThat(refusal(server.url() + "?user=reader")).contains("reader cannot write");
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("clientela.db"), "books");
        assertThat(run("serve", "--port", "0", "--data", other.toString(), "--database", url())
                        .err())
                .contains("in a file");
    }

    private String refusal(String database) {
        Answer answer = run("serve", "--port", "0", "--data", folder.toString(), "--database", database);
        assertThat(answer.exit()).as(database).isEqualTo(Clientela.USAGE);
        assertThat(answer.err()).doesNotContain("Exception").hasLineCount(1);
        return answer.err();
    }

    @Test
    void opensFillsAndShowsAShopAndSurvivesTheServersRestart() throws Exception {
        Process program = serve();
        try (BufferedReader said = program.inputReader()) {
            URI address = URI.create(heard(said, "Open: ").substring("Open: ".length()));
            Matcher code = CODE.matcher(heard(said, "code"));
            assertThat(code.find()).isTrue();
            Answer second = onServer("imports");
            assertThat(second.exit()).isEqualTo(Clientela.USAGE);
            Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
            assertThat(run("imports", "--data", elsewhere.toString(), "--database", url())
                            .err())
                    .contains("Another Clientela");

            Visitor owner = new Visitor(address);
            setUp(owner, code.group());
            String run = letIn(owner);
            String customer = found(CUSTOMER, owner.get("/customers").body());
            lookAround(owner, run, customer);
            assertThat(owner.post("/customers/" + customer + "/actions", action())
                            .statusCode())
                    .isLessThan(400);
            lose();
            Awaitility.await().until(() -> owner.get("/customers").statusCode() == 200);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> owner.post("/customers/" + customer + "/actions", action())
                                    .statusCode()
                            < 400);
            assertThat(count("action")).isEqualTo(2);
            owner.get("/import/" + run);
            owner.post("/import/" + run + "/undo");
            Awaitility.await().until(() -> count("orders") == 0);
        } finally {
            program.destroy();
            program.waitFor();
        }
    }

    /// Ends every connection, as a restart of the server does.
    private void lose() throws SQLException {
        ask("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
    }

    private static String[] action() {
        return new String[] {"kind", "call", "minutes", "10", "words", "Called about the beans", "day", "2026-03-02"};
    }

    private void setUp(Visitor owner, String code) {
        owner.get("/setup");
        HttpResponse<String> opened = owner.post(
                "/setup",
                "code",
                code,
                "tongue",
                "en-GB",
                "name",
                "Marta",
                "email",
                "marta@solferina.example",
                "password",
                ServedHouse.PASSWORD,
                "shop",
                "Torrefazione Solferina",
                "trade",
                "FOOD",
                "country",
                "IT",
                "currency",
                "EUR",
                "zone",
                "Europe/Rome",
                "start",
                "sales");
        assertThat(opened.statusCode()).isEqualTo(302);
    }

    /// Drops a file, waits for its trial, and lets it in until it is valued.
    private String letIn(Visitor owner) throws SQLException {
        owner.get("/import");
        assertThat(owner.upload("/import", "orders.csv", orders()).statusCode()).isLessThan(400);
        String run = found(RUN, owner.get("/import").body());
        Awaitility.await()
                .until(() -> owner.get("/import/" + run).body().contains("action=\"/import/" + run + "/start\""));
        assertThat(owner.post("/import/" + run + "/start").statusCode()).isLessThan(400);
        Awaitility.await().until(() -> count("customer_ranking") == BUYERS);
        return run;
    }

    private static void lookAround(Visitor owner, String run, String customer) {
        for (RoutesTest.Door door : RoutesTest.doors()) {
            if (door.method().equals("GET") && !door.route().matches(".*(/login|/setup|suppliers|/events).*")) {
                String path = door.route()
                        .substring("GET ".length())
                        .replaceFirst("^/import/\\{id}", "/import/" + run)
                        .replaceFirst("^/groups/\\{id}", "/groups/unasked")
                        .replaceFirst("\\{(id|publicId|name)}", customer);
                assertThat(owner.get(path).statusCode()).as(path).isIn(200, 302, 400, 404);
            }
        }
        for (String sort : List.of("place", "earned", "expected", "risk", "chance", "cost", "last", "name")) {
            assertThat(owner.get("/customers?sort=" + sort + "&q=buyer").statusCode())
                    .as(sort)
                    .isEqualTo(200);
        }
    }

    private Process serve() throws IOException {
        return new ProcessBuilder(
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
                        folder.toString(),
                        "--database",
                        url())
                .redirectErrorStream(true)
                .start();
    }

    private static String heard(BufferedReader said, String word) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.contains(word) && !line.startsWith("Data:")) {
                return line;
            }
        }
        throw new AssertionError("the program ended without " + word);
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }

    private static String[] with(String[] more, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static String orders() {
        StringBuilder rows = new StringBuilder("Number;Date;E-mail;Name;Total\n");
        for (int i = 0; i < BUYERS * 3; i++) {
            rows.append("o-%d;2025-%02d-%02d;buyer%d@example.org;Buyer %d;%d,50\n"
                    .formatted(i, 1 + i % 12, 1 + i % 28, i % BUYERS, i % BUYERS, 10 + i % 7));
        }
        return rows.toString();
    }

    private long count(String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                ResultSet rows = connection.createStatement().executeQuery("SELECT count(*) FROM " + table)) {
            return rows.next() ? rows.getLong(1) : -1;
        }
    }

    private void ask(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password())) {
            connection.createStatement().execute(sql);
        }
    }
}
