package app.clientela;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.business.Shop;
import app.clientela.customers.CustomerId;
import app.clientela.customers.Identity;
import app.clientela.customers.Recognition;
import app.clientela.kernel.Money;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Home, Customers and Customer over a real house with sixty customers, some with nasty names.
final class OverviewPagesTest {

    private static final RunId RUN = new RunId(7);
    private static final int CUSTOMERS = 60;
    private static final int REFUNDED = 5;
    private static final List<String> NASTY = List.of(
            "<script>alert(1)</script>",
            "Robert'); DROP TABLE customer;--",
            "=HYPERLINK(\"http://x\")",
            "Bar Ponte Nuovo");

    private static final House HOUSE = ServedHouse.freshHouse();
    private static final Serving SERVING = open();
    private static String before = "";

    @BeforeAll
    static void seed() {
        before = owner().get("/").body();
        List<Identity> identities = IntStream.range(0, CUSTOMERS)
                .mapToObj(OverviewPagesTest::identity)
                .toList();
        List<Recognition> found = HOUSE.customers().recognise(identities, RUN);
        List<NewOrder> orders = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i) instanceof Recognition.Created(CustomerId customer)) {
                orders.addAll(purchases(customer, i));
            }
        }
        HOUSE.orders().record(orders, RUN);
        HOUSE.orders().finish(RUN);
        HOUSE.jobs().runWaiting();
    }

    @AfterAll
    static void close() {
        SERVING.close();
        HOUSE.close();
    }

    @Test
    void welcomesBeforeTheFirstSale() {
        assertThat(before).contains("Porta qui le tue vendite", "href=\"/import\"");
    }

    @Test
    void saysWhatAllCustomersAreWorthWithRangePartsAndRisk() {
        String page = owner().get("/").body();
        assertThat(page)
                .contains("I tuoi 6", "8 volte su 10", "Margine fatto", "Valore a rischio")
                .contains("Di 100 venduti senza IVA", "il nome dietro il 100%", "href=\"/why\"");
        assertSafe(page);
    }

    @Test
    void takesTheAnswerToTheOneQuestion() {
        Visitor owner = owner();
        Shop unasked = HOUSE.business().get();
        assertThat(visitor(ServedHouse.PAOLO.email()).get("/").body())
                .contains("An owner can answer this.")
                .doesNotContain("action=\"/margin\"");
        HttpResponse<String> refused = owner.post("/margin", "margin", "a lot");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"a lot\"", "id=\"margin-e\"");
        assertThat(owner.post("/margin", "margin", "57,5").statusCode()).isEqualTo(302);
        assertThat(HOUSE.business().get().margin()).contains(new Percent(5_750));
        HOUSE.business().save(unasked);
        HOUSE.jobs().runWaiting();
    }

    @Test
    void turnsThePagesOfTheListForthAndBack() {
        Visitor owner = owner();
        String first = owner.get("/customers").body();
        assertThat(first).contains("1–50 di 6").doesNotContain("rel=\"prev\"");
        String second = owner.get(link(first, "rel=\"next\" href=\"([^\"]+)\"")).body();
        assertThat(second).contains("51–6").doesNotContain("rel=\"next\"");
        String back = owner.get(link(second, "rel=\"prev\" href=\"([^\"]+)\"")).body();
        assertThat(back).contains("1–50 di 6");
        assertSafe(first);
    }

    @Test
    void findsByNameAndRepeatsTheFilterWhereNobodyIsFound() {
        Visitor owner = owner();
        assertThat(owner.get("/customers?q=ponte").body()).contains("1–1 di 1", "Bar Ponte Nuovo");
        assertThat(owner.get("/customers?q=zebra&group=lost").body())
                .contains("Nessuno trovato", "«zebra»", "«Persi»", "href=\"/customers\"");
    }

    @Test
    void showsNamesAsTheyAre() {
        String page = owner().get("/customers?q=script").body();
        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>alert");
        assertThat(owner().get("/customers?q=drop").body()).contains("DROP TABLE customer;--");
        assertThat(HOUSE.customers().count()).isGreaterThanOrEqualTo(CUSTOMERS);
    }

    @Test
    void exportsForOwnersOnlyAndKeepsALineOfIt() {
        HttpResponse<String> file = owner().get("/customers/export");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(file.body()).startsWith("\uFEFFCodice;Nome;").doesNotContainPattern("[;\\n][=+@]");
        assertThat(file.body().lines()).hasSizeGreaterThanOrEqualTo(CUSTOMERS + 1);
        assertThat(HOUSE.audit().newest(20)).extracting(entry -> entry.what()).contains("customers.export");
        Visitor staff = visitor(ServedHouse.PAOLO.email());
        assertThat(staff.get("/customers/export").statusCode()).isEqualTo(403);
        assertThat(staff.get("/customers").body()).doesNotContain("/customers/export");
    }

    @Test
    void unfoldsTheFiguresOfACustomerToTheirDocuments() {
        Visitor owner = owner();
        String address = addressOf(owner, "ponte");
        String page = owner.get(address).body();
        assertThat(page)
                .contains("Bar Ponte Nuovo", "La somma, riga per riga", "Vendite senza IVA")
                .contains("nessuno gliel’ha chiesto", "Quanto gli costa", "href=\"" + address + "/why\"");
        assertThat(owner.get(address + "/documents").body()).contains("N3-0", "Miscela Portici", "riga 31");
        assertSafe(page);
    }

    @Test
    void tellsOfARefund() {
        Visitor owner = owner();
        HttpResponse<String> page = owner.get(addressOf(owner, "Cliente+5"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Rimborso R5");
    }

    @Test
    void takesBackAnActionWithItsCostAndALineInTheAudit() {
        Visitor owner = owner();
        String address = addressOf(owner, "drop");
        assertThat(owner.get(address + "/actions/new?kind=visit").body()).containsPattern("value=\"visit\" selected");
        owner.post(address + "/actions", "kind", "visit", "day", today(), "minutes", "60", "words", "Per sbaglio");
        HOUSE.valuations().revalue();
        Money before = HOUSE.valuations().base().orElseThrow().worth().cost();
        String page = owner.get(address).body();
        assertThat(page).contains("Per sbaglio", "Togliere «Visita»");
        String action = link(page, "name=\"action\" value=\"(\\d+)\"");
        assertThat(owner.post(address + "/actions/remove", "action", action).statusCode())
                .isEqualTo(302);
        assertThat(owner.get(address).body()).doesNotContain("Per sbaglio");
        HOUSE.valuations().revalue();
        assertThat(HOUSE.valuations().base().orElseThrow().worth().cost()).isLessThan(before);
        assertThat(HOUSE.audit().newest(5))
                .extracting(entry -> entry.what() + " " + entry.detail())
                .contains("actions.remove action " + action);
        assertThat(owner.post(address + "/actions/remove", "action", action).statusCode())
                .isEqualTo(404);
    }

    @Test
    void opensTheFormAndCountsACallInTheCost() {
        Visitor owner = owner();
        String address = addressOf(owner, "ponte");
        assertThat(owner.get(address + "/actions/new?kind=call").body())
                .contains("action=\"" + address + "/actions\"", "id=\"minutes\"");
        String today = today();
        owner.post(
                address + "/actions",
                "kind",
                "call",
                "day",
                today,
                "minutes",
                "30",
                "money",
                "",
                "words",
                "Chiesto del caffè");
        assertThat(owner.get(address).body()).contains("Chiesto del caffè", "Il tuo tempo", "in 30 minuti");
    }

    @Test
    void addsAndRemovesATag() {
        Visitor owner = owner();
        String address = addressOf(owner, "ponte");
        owner.post(address + "/tags", "tag", "martedì");
        assertThat(owner.get(address).body()).contains("Togli martedì");
        owner.post(address + "/tags/remove", "tag", "martedì");
        assertThat(owner.get(address).body()).doesNotContain("Togli martedì");
    }

    @Test
    void knowsNobodyUnderAnInventedAddress() {
        assertThat(owner().get("/customers/AAAAAAAAAAAAAAAAAAAAAA").statusCode())
                .isEqualTo(404);
        assertThat(owner().get("/customers/1").statusCode()).isEqualTo(404);
    }

    @Test
    void addsACustomerByHandOrSaysWhatIsMissing() {
        Visitor owner = owner();
        owner.get("/customers/new");
        HttpResponse<String> refused = owner.post("/customers/new", "name", "", "email", "no address");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("role=\"alert\"", "value=\"no address\"");
        HttpResponse<String> added =
                owner.post("/customers/new", "name", "Lucia Pautasso", "email", "lucia@example.org");
        assertThat(added.statusCode()).isEqualTo(302);
        String page =
                owner.get(added.headers().firstValue("Location").orElseThrow()).body();
        assertThat(page).contains("Lucia Pautasso", "Ancora nessun valore");
        assertThat(owner.post("/customers/new", "name", "Lucia P", "email", "lucia@example.org")
                        .body())
                .contains("Questo cliente c’è già");
    }

    /// No style, handler or script inside the page: the strict policy would refuse them.
    private static void assertSafe(String page) {
        assertThat(page).doesNotContainPattern("<[^>]* style=").doesNotContainPattern("<[^>]* on[a-z]+=");
    }

    private static String today() {
        return LocalDate.now(HOUSE.clock().withZone(ZoneId.of("Europe/Rome"))).toString();
    }

    private static String addressOf(Visitor visitor, String name) {
        return link(visitor.get("/customers?q=" + name).body(), "href=\"(/customers/[A-Za-z0-9_-]{22})\"");
    }

    private static String link(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1).replace("&amp;", "&");
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
        visitor.get("/customers");
        return visitor;
    }

    private static Identity identity(int i) {
        String name = i < NASTY.size() ? NASTY.get(i) : "Cliente " + i;
        return new Identity(
                "test",
                Optional.of("C" + i),
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Torino"),
                Optional.empty(),
                true);
    }

    /// One purchase every `10 + i` days up to a year and a half ago.
    private static List<NewOrder> purchases(CustomerId customer, int i) {
        LocalDate today = LocalDate.now(HOUSE.clock().withZone(ZoneId.of("Europe/Rome")));
        List<NewOrder> orders = new ArrayList<>();
        for (int day = i; day < 540; day += 10 + i) {
            orders.add(ServedHouse.order(Kind.SALE, customer, "N" + i + "-" + orders.size(), today.minusDays(day)));
        }
        if (i == REFUNDED) {
            orders.add(ServedHouse.order(Kind.REFUND, customer, "R" + i, today));
        }
        return orders;
    }
}
