package app.clientela;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import app.clientela.customers.CustomerId;
import app.clientela.customers.Identity;
import app.clientela.customers.Recognition;
import app.clientela.kernel.Percent;
import app.clientela.kernel.RunId;
import app.clientela.orders.Kind;
import app.clientela.orders.NewOrder;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// "How do we know?" over one shop as it grows older: nothing, a few sales, five months, a year and
/// more, two years and more.
@TestMethodOrder(OrderAnnotation.class)
final class WhyPagesTest {

    private static final RunId RUN = new RunId(7);
    private static final String NASTY = "@SUM(\"http://x\")<b>";

    private static final House HOUSE = ServedHouse.freshHouse();
    private static final Serving SERVING = open();
    private static final SplittableRandom RANDOM = new SplittableRandom(5);
    private static final List<NewOrder> WAITING = new ArrayList<>();

    @BeforeAll
    static void addsSomebodyWhoHasNotBought() {
        Visitor owner = owner();
        owner.get("/customers/new");
        owner.post("/customers/new", "name", "Lucia Pautasso", "email", "lucia@example.org");
    }

    @AfterAll
    static void close() {
        SERVING.close();
        HOUSE.close();
    }

    @Test
    @Order(1)
    void hasNothingToExplainBeforeTheFirstSale() {
        String page = owner().get("/why").body();
        assertThat(page)
                .contains("Ancora niente da spiegare", "href=\"/import\"")
                .doesNotContain("/why.csv");
        assertThat(owner().get("/why.csv").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void borrowsFromOtherShopsWhileThereAreFewerThanThirtyCustomers() {
        sell(NASTY, 60, 9);
        sell("Bar Uno", 50, 3_000);
        refund("Bar Reso");
        settle();
        String all = owner().get("/why").body();
        assertThat(all)
                .contains("preso da negozi simili", "Troppo presto per guardare indietro", "troppo corto per una gara")
                .contains("Che cosa lo renderebbe più sicuro", "class=\"fig fig-range\"")
                .doesNotContain("class=\"chances\"", "Le fasce hanno tenuto?");
        String once = owner().get(addressOf("Uno") + "/why").body();
        assertThat(once).contains("Ha comprato in un solo giorno", "1 giorno di acquisto");
        assertSafe(all);
        assertSafe(once);
    }

    @Test
    @Order(3)
    void saysWhyThereIsNoFigureForWhoHasNotBought() {
        String never = owner().get(addressOf("Pautasso") + "/why").body();
        assertThat(never)
                .contains("Ancora nessun valore", "Che cosa abbiamo usato")
                .doesNotContain("class=\"fig");
        String returned = owner().get(addressOf("Reso") + "/why").body();
        assertThat(returned).contains("nessun acquisto, solo rimborsi").doesNotContain("class=\"steps\"");
    }

    @Test
    @Order(4)
    void doesNotLookBackBeforeHalfAYear() {
        for (int i = 0; i < 40; i++) {
            sell("Cliente " + i, RANDOM.nextInt(20, 150), RANDOM.nextInt(5, 40));
        }
        settle();
        String page = owner().get("/why").body();
        assertThat(page)
                .contains("Troppo presto per guardare indietro", "Meno di sei mesi di vendite")
                .doesNotContain("preso da negozi simili", "class=\"race\"");
        String customer = owner().get(addressOf("Cliente+7") + "/why").body();
        assertThat(customer)
                .contains("ci aspettiamo", "Soldi che arrivano più tardi", "La formula dei libri")
                .doesNotContain("È corretta con il tuo passato");
    }

    @Test
    @Order(5)
    void comparesHalfAYearAgoWithWhatCame() {
        for (int i = 100; i < 150; i++) {
            sell("Cliente " + i, RANDOM.nextInt(200, 420), RANDOM.nextInt(5, 60));
        }
        sell("Cliente 150", 420, 20);
        settle();
        String page = owner().get(addressOf("Cliente+150") + "/why").body();
        assertThat(page)
                .contains("Sei mesi fa avremmo detto", "ricalcolato oggi con quello che si sapeva il")
                .contains("class=\"chances\"", "questo cliente, ", "hanno comprato", "È corretta con il tuo passato")
                .contains("class=\"race\"", "usato", "Errore per cliente", "si vedono dopo due anni di vendite")
                .contains("Le fasce hanno tenuto?", " su 100", "dovrebbero essere 80", "Ricalcolate: le fasce")
                .contains("Per i curiosi", "Log-verosimiglianza", "Impronta dei dati");
        assertSafe(page);
    }

    @Test
    @Order(6)
    void comparesAYearAgoAndSaysWhatTheOwnerTold() {
        for (int i = 200; i < 230; i++) {
            sell("Cliente " + i, RANDOM.nextInt(700, 800), RANDOM.nextInt(5, 60));
        }
        sell("Cliente 230", 800, 20);
        HOUSE.business().save(HOUSE.business().get().withMargin(new Percent(5_750)));
        settle();
        String page = visitor(ServedHouse.PAOLO.email()).get("/why").body();
        assertThat(page)
                .contains("A year ago we would have said", "Margin 57.5%", "as you told us", "Cost to serve")
                .doesNotContain("What would make it surer", "this customer, ");
        assertSafe(page);
    }

    @Test
    @Order(7)
    void prefersWhatWasWrittenDownToWhatIsRecomputed() {
        long day = today().toEpochDay();
        HOUSE.database()
                .write(() -> HOUSE.database()
                        .sql()
                        .insertInto(table(name("evidence_held")))
                        .values("journal", "ALL", day - 364, day, 341, 281)
                        .execute());
        assertThat(owner().get("/why").body())
                .contains("82 su 100", "281 clienti su 341", "Sono le fasce che abbiamo scritto con i dati al")
                .doesNotContain("Ricalcolate: le fasce");
    }

    @Test
    @Order(8)
    void givesTheNumbersAsAFileThatNoSpreadsheetComputes() {
        HttpResponse<String> file = owner().get(addressOf("SUM") + "/why.csv");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("perche-questo-numero-");
        assertThat(file.body())
                .startsWith("\uFEFFCliente;\"'@SUM(\"\"http://x\"\")<b>\"")
                .contains("Margine atteso (=);", "Quello che avremmo detto, ricalcolato", "Pareto/NBD;")
                .contains("Probabilità data;Clienti;Hanno comprato", "Tutti i clienti;341;281;80")
                .doesNotContainPattern("[;\\n][=+@]");
        String all = owner().get("/why.csv").body();
        assertThat(all).contains("Valore totale (=);", "Log-verosimiglianza;-").doesNotContain("SUM(");
    }

    @Test
    @Order(9)
    void saysThatEvidenceComesWithTheNextValuation() {
        HOUSE.database()
                .write(() -> HOUSE.database()
                        .sql()
                        .deleteFrom(table(name("evidence")))
                        .execute());
        assertThat(owner().get("/why").body())
                .contains("Non abbiamo ancora guardato indietro", "Che cosa abbiamo usato")
                .doesNotContain("Quale modello, e i suoi rivali");
    }

    @Test
    @Order(10)
    void knowsNobodyUnderAnInventedAddress() {
        assertThat(owner().get("/customers/AAAAAAAAAAAAAAAAAAAAAA/why").statusCode())
                .isEqualTo(404);
        assertThat(owner().get("/customers/1/why.csv").statusCode()).isEqualTo(404);
    }

    /// No style, handler or script inside the page: the strict policy would refuse them.
    private static void assertSafe(String page) {
        assertThat(page)
                .doesNotContainPattern("<[^>]* style=")
                .doesNotContainPattern("<[^>]* on[a-z]+=")
                .doesNotContain("<b></");
    }

    private static Serving open() {
        HOUSE.business().open(ServedHouse.roastery());
        ServedHouse.join(HOUSE, ServedHouse.MARTA);
        ServedHouse.join(HOUSE, ServedHouse.PAOLO);
        return Serving.start(HOUSE, Serving.Door.local(0));
    }

    private static Visitor owner() {
        return visitor(ServedHouse.MARTA.email());
    }

    private static Visitor visitor(String email) {
        Visitor visitor = new Visitor(SERVING.address());
        visitor.signIn(email, ServedHouse.PASSWORD);
        return visitor;
    }

    private static String addressOf(String search) {
        String list = owner().get("/customers?q=" + search).body();
        Matcher found =
                Pattern.compile("href=\"(/customers/[A-Za-z0-9_-]{22})\"").matcher(list);
        assertThat(found.find()).as(search).isTrue();
        return found.group(1);
    }

    private static LocalDate today() {
        return LocalDate.now(HOUSE.clock().withZone(ZoneId.of("Europe/Rome")));
    }

    /// One purchase every so many days, from so many days ago to yesterday at most.
    private static void sell(String name, int from, int every) {
        CustomerId customer = recognised(name);
        for (int day = from; day >= 1; day -= every) {
            WAITING.add(ServedHouse.order(Kind.SALE, customer, name + "-" + day, today().minusDays(day)));
        }
    }

    private static void refund(String name) {
        WAITING.add(ServedHouse.order(Kind.REFUND, recognised(name), name, today().minusDays(3)));
    }

    /// Records what waits, and values everybody anew.
    private static void settle() {
        HOUSE.orders().record(WAITING, RUN);
        HOUSE.orders().finish(RUN);
        WAITING.clear();
        HOUSE.jobs().runWaiting();
    }

    private static CustomerId recognised(String name) {
        Identity identity = new Identity(
                "test",
                Optional.of(name),
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
        return HOUSE.customers().recognise(List.of(identity), RUN).getFirst()
                        instanceof Recognition.Created(CustomerId customer)
                ? customer
                : fail(name);
    }

    private static CustomerId fail(String name) {
        throw new AssertionError(name + " is not new");
    }
}
