package app.clientela;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.actions.ActionKind;
import app.clientela.actions.NewAction;
import app.clientela.customers.Customer;
import app.clientela.customers.CustomerId;
import app.clientela.feedback.NewVoice;
import app.clientela.feedback.VoiceKind;
import app.clientela.groups.Comparison;
import app.clientela.groups.Condition;
import app.clientela.groups.NewGroup;
import app.clientela.groups.Rule;
import app.clientela.groups.RuleField;
import app.clientela.intake.Answers;
import app.clientela.intake.Arrival;
import app.clientela.intake.ImportRun;
import app.clientela.intake.Intake;
import app.clientela.intake.Reception;
import app.clientela.intake.Starting;
import app.clientela.kernel.Money;
import app.clientela.kernel.RunId;
import app.clientela.orders.Takings;
import app.clientela.platform.db.DataFolder;
import app.clientela.platform.db.SchemaNotes;
import app.clientela.privacy.Channel;
import app.clientela.privacy.NewConsent;
import app.clientela.valuation.RankingQuery;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Somebody goes through every function, is erased, and is nowhere: in no column, in no byte of any
/// file, and not after an older backup was put back either.
final class ErasureTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    /// Any of them gives the person away, in whatever case.
    private static final List<String> CANARIES = List.of("zanzibarri", "3475550199", "quercanario");

    /// Columns about others than customers: who works in the shop, and who sends it bills.
    private static final Set<String> OF_OTHERS = Set.of(
            "person.name",
            "person.email",
            "person.password_hash",
            "supplier.matched",
            "supplier.name",
            "supplier.tax_id",
            "bill_line.text",
            "customer.country");

    private static final String SALES = """
            ordine;data;codice cliente;cliente;email;telefono;citta;totale
            A-1;01/09/2026;77123;Petronilla Zanzibarri;petronilla@zanzibarri.example;347 555 0199;Quercanario;12,50
            A-2;02/09/2026;77124;Bruno Lanzi;bruno@lanzi.example;;Asti;20,00
            A-3;09/09/2026;77123;Petronilla Zanzibarri;petronilla@zanzibarri.example;347 555 0199;Quercanario;7,40
            """;
    private static final String REFUSED = """
            A-4;31/02/2026;77123;Zanzibarri Petronilla;petronilla@zanzibarri.example;347 555 0199;Quercanario;9,00
            A-5;31/02/2026;77124;Bruno Lanzi;bruno@lanzi.example;;Asti;9,00
            A-6;03/09/2026;77123;Petronilla Zanzibarri;petronilla@zanzibarri.example;;Asti;Quercanario
            """;
    private static final String OTHERS = """
            ordine;data;codice cliente;cliente;email;telefono;citta;totale
            B-1;03/09/2026;77125;Carla Riva;carla@riva.example;;Torino;33,00
            """;
    private static final String CARD = """
            BEGIN:VCARD
            VERSION:3.0
            FN:Petronilla Z. Zanzibarri
            EMAIL:p.zanzibarri@work.example
            END:VCARD
            """;

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void openShop() {
        data = folder.resolve("shop");
        try (House house = house()) {
            house.business().open(ServedHouse.roastery());
            ServedHouse.join(house, ServedHouse.PAOLO);
        }
    }

    private House house() {
        return switch (DataFolder.hold(data)) {
            case DataFolder.Holding.Held(DataFolder held) ->
                House.open(held, Clock.fixed(NOW, ZoneOffset.UTC), new Random(3));
            case DataFolder.Holding other -> throw new AssertionError(other);
        };
    }

    private static ImportRun receive(House house, String name, String text) {
        Arrival arrival = new Arrival(Optional.empty(), Optional.of("cassa"), Answers.NONE);
        Reception reception =
                house.intake().arrivals().receive(name, new ByteArrayInputStream(text.getBytes(UTF_8)), arrival);
        return ((Reception.Received) reception).run();
    }

    private static RunId letIn(House house, String name, String text) {
        Intake intake = house.intake();
        ImportRun started = ((Starting.Started) intake.start(receive(house, name, text), true)).run();
        house.jobs().runWaiting();
        return started.id();
    }

    private static Customer find(House house, String name) {
        return house
                .valuations()
                .ranking(new RankingQuery(new RankingQuery.Group.All(), name, RankingQuery.Sort.NAME, Optional.empty()))
                .customers()
                .stream()
                .findFirst()
                .map(ranked -> house.customers().get(ranked.customer()))
                .orElseThrow();
    }

    /// @return the customer under whom all of it stands
    private static CustomerId goThroughEverything(House house) {
        letIn(house, "altri.csv", OTHERS);
        RunId run = letIn(house, "Zanzibarri vendite.csv", SALES + REFUSED);
        letIn(house, "Petronilla Zanzibarri.vcf", CARD);
        CustomerId card = find(house, "work.example").id();
        CustomerId buyer = find(house, "3475550199").id();
        CustomerId who = house.merges().merge(buyer, card, Optional.empty());
        house.customers().tag(who, "Quercanario cugina");
        house.actions()
                .record(new NewAction(
                        who,
                        ActionKind.CALL,
                        LocalDate.of(2026, 11, 20),
                        15,
                        Money.zero(Currency.getInstance("EUR")),
                        "la zia di Quercanario non beve caffè",
                        Optional.empty()));
        house.privacy()
                .record(
                        List.of(new NewConsent(
                                who, Channel.EMAIL, true, Optional.empty(), Optional.empty(), "IP di Zanzibarri")),
                        run);
        house.feedback().record(List.of(voice(who, 1)), run);
        Rule rule =
                new Rule(List.of(new Condition(RuleField.SEARCH, Comparison.ONE_OF, List.of("petronilla zanzibarri"))));
        house.groups().save(new NewGroup("Petronilla Zanzibarri e amiche", rule, true, Optional.empty()));
        house.jobs().runWaiting();
        receive(house, "ancora.csv", SALES.replace("A-", "C-"));
        return who;
    }

    private static NewVoice voice(CustomerId who, int number) {
        return new NewVoice(
                "recensioni",
                "R-" + number,
                VoiceKind.REVIEW,
                Optional.of(who),
                LocalDate.of(2026, 10, 1),
                Optional.empty(),
                Optional.empty(),
                "Quercanario!",
                "Viva Quercanario",
                0,
                Optional.empty(),
                "P. Zanzibarri",
                1);
    }

    @Test
    void leavesNoTraceOfWhomItErasesAndEveryAmount() throws IOException, SQLException {
        try (House house = house()) {
            CustomerId who = goThroughEverything(house);
            assertThat(columnsWith(CANARIES)).containsAll(personalColumns());
            Takings before = house.orders().takings();
            int customers = house.customers().count();

            house.erasing().erase(who);
            house.jobs().runWaiting();

            assertThat(columnsWith(CANARIES)).isEmpty();
            assertThat(filesWith(CANARIES, data)).isEmpty();
            assertThat(house.orders().takings()).isEqualTo(before);
            assertThat(house.orders().documentsOf(who)).hasSize(2);
            assertThat(house.customers().count()).isEqualTo(customers - 1);
            assertThat(house.valuations().base().orElseThrow().counts().all()).isEqualTo(customers - 1);
            assertThat(house.groups().saved()).isEmpty();
            assertThat(house.merges().done(9)).isEmpty();
            assertThat(house.privacy().isSuppressed("petronilla@zanzibarri.example"))
                    .isTrue();
            assertThat(house.privacy().isSuppressed("+39 347 5550199")).isTrue();
            assertThat(house.intake().runs()).hasSize(3);
            assertThat(files()).hasSize(1);
            assertThat(find(house, "Lanzi").name()).isEqualTo("Bruno Lanzi");
        }
        assertThat(filesWith(CANARIES, data)).isEmpty();
    }

    @Test
    void recognisesNobodyInTheNextFileAndKeepsItsAmounts() throws IOException, SQLException {
        try (House house = house()) {
            CustomerId who = goThroughEverything(house);
            house.erasing().erase(who);
            house.jobs().runWaiting();
            int customers = house.customers().count();

            assertThat(house.intake()
                            .arrivals()
                            .receive(
                                    "di nuovo.csv",
                                    new ByteArrayInputStream((SALES + REFUSED).getBytes(UTF_8)),
                                    new Arrival(Optional.empty(), Optional.of("cassa"), Answers.NONE)))
                    .isInstanceOf(Reception.AlreadyReceived.class);
            letIn(house, "prossimo mese.csv", SALES + """
                    D-1;05/10/2026;77123;Petronilla Zanzibarri;petronilla@zanzibarri.example;347 555 0199;;10,00
                    """);
            letIn(house, "rubrica.vcf", CARD + "\n");

            assertThat(house.customers().count()).isEqualTo(customers);
            assertThat(house.orders().documentsOf(who)).hasSize(3);
            assertThat(columnsWith(CANARIES)).isEmpty();
            assertThat(files()).hasSize(1);
            house.database().scrub();
            assertThat(filesWith(CANARIES, data)).isEmpty();
        }
    }

    @Test
    void undoesAnImportOfSomebodyErasedWithoutBringingThemBack() throws SQLException {
        try (House house = house()) {
            RunId run = letIn(house, "vendite.csv", SALES);
            CustomerId who = find(house, "zanzibarri").id();
            house.erasing().erase(who);
            house.jobs().runWaiting();
            house.intake().undo(run);
            house.jobs().runWaiting();
            assertThat(house.orders().documentsOf(who)).isEmpty();
            assertThat(house.customers().count()).isZero();

            letIn(house, "vendite.csv", SALES);
            assertThat(house.customers().count()).isOne();
            assertThat(house.orders().documentsOf(who)).hasSize(2);
            assertThat(columnsWith(CANARIES)).isEmpty();
        }
    }

    @Test
    void erasesAgainWhoeverAnOlderBackupBringsBack() throws IOException, SQLException {
        Path backup = folder.resolve("before.zip");
        String number;
        try (House house = house()) {
            CustomerId who = goThroughEverything(house);
            number = String.valueOf(who.value());
            house.backups().makeTo(backup, Optional.empty());
            house.erasing().erase(who);
            house.jobs().runWaiting();
        }
        assertThat(Files.readString(data.resolve("clientela.erased"))).contains(number);

        assertThat(run("restore", backup.toString(), "--data", data.toString())).isZero();

        assertThat(columnsWith(CANARIES)).isEmpty();
        assertThat(filesWith(CANARIES, data)).isEmpty();
        try (House house = house()) {
            assertThat(house.customers().erased()).hasSize(2);
            assertThat(house.customers().count()).isEqualTo(2);
            assertThat(find(house, "Lanzi").name()).isEqualTo("Bruno Lanzi");
            assertThat(house.erasing().eraseAgain()).isZero();
        }
    }

    private static int run(String... arguments) {
        CommandLine line = Clientela.commandLine(arguments);
        StringWriter out = new StringWriter();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(out));
        int exit = line.execute(arguments);
        assertThat(exit).as(out.toString()).isZero();
        return exit;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(data.resolve("files"))) {
            return all.toList();
        }
    }

    /// Every column that migrations say is about people, but for those about others than customers.
    private Set<String> personalColumns() throws SQLException {
        SchemaNotes notes = SchemaNotes.read();
        Set<String> personal = new TreeSet<>();
        for (String column : columns()) {
            String[] parts = column.split("\\.", -1);
            if (notes.of(parts[0], parts[1]).startsWith("personal") && !OF_OTHERS.contains(column)) {
                personal.add(column);
            }
        }
        assertThat(personal).hasSizeGreaterThanOrEqualTo(19);
        return personal;
    }

    private Set<String> columns() throws SQLException {
        Set<String> columns = new TreeSet<>();
        try (Connection books = books();
                Statement asking = books.createStatement();
                ResultSet answer = asking.executeQuery("SELECT m.name || '.' || c.name FROM sqlite_master m,"
                        + " pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%'")) {
            while (answer.next()) {
                columns.add(answer.getString(1));
            }
        }
        return columns;
    }

    private Connection books() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + data.resolve("clientela.db"));
    }

    /// Columns of any table in which one of these words stands.
    private Set<String> columnsWith(List<String> words) throws SQLException {
        Set<String> found = new TreeSet<>();
        for (String column : columns()) {
            if (cellsOf(column).stream().anyMatch(cell -> words.stream().anyMatch(cell::contains))) {
                found.add(column);
            }
        }
        return found;
    }

    private List<String> cellsOf(String column) throws SQLException {
        String[] parts = column.split("\\.", -1);
        List<String> cells = new ArrayList<>();
        try (Connection books = books();
                Statement asking = books.createStatement();
                ResultSet answer = asking.executeQuery(
                        "SELECT lower(coalesce(\"" + parts[1] + "\", '')) FROM \"" + parts[0] + "\"")) {
            while (answer.next()) {
                cells.add(answer.getString(1));
            }
        }
        return cells;
    }

    /// Files below a folder in whose bytes one of these words stands.
    private static List<Path> filesWith(List<String> words, Path below) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(below)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), ISO_8859_1).toLowerCase(Locale.ROOT);
                if (words.stream().anyMatch(bytes::contains)) {
                    found.add(file);
                }
            }
        }
        return found;
    }
}
