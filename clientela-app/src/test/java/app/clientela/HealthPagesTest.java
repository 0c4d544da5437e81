package app.clientela;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.costs.BillKind;
import app.clientela.costs.NewBill;
import app.clientela.costs.NewBillLine;
import app.clientela.customers.CustomerId;
import app.clientela.customers.Identity;
import app.clientela.customers.Recognition;
import app.clientela.intake.Answers;
import app.clientela.intake.Arrival;
import app.clientela.intake.Reception;
import app.clientela.intake.Starting;
import app.clientela.kernel.Money;
import app.clientela.kernel.RunId;
import app.clientela.orders.Kind;
import app.clientela.orders.NewLine;
import app.clientela.orders.NewOrder;
import app.clientela.orders.NewPayment;
import app.clientela.orders.NewTillDay;
import app.clientela.privacy.Channel;
import app.clientela.privacy.NewConsent;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// How complete the data of a shop are that has sales of five sources. In euros: from customers 100
/// as an invoice, 100 at the stall (the same sale), 40 in a table; without a name 40 at the stall
/// and 50 in the till.
final class HealthPagesTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final RunId RUN = new RunId(7);
    private static final String INVOICES = "fatturapa";
    private static final String STALL = "Market stall";

    private static final House HOUSE = ServedHouse.freshHouse();
    private static final Serving SERVING = open();
    private static String before = "";

    @BeforeAll
    static void seed() {
        before = page(owner());
        CustomerId anna = customer("Anna", "anna@shop.example");
        customer("Bice", "bice@shop.example");
        HOUSE.privacy()
                .record(
                        List.of(new NewConsent(
                                anna, Channel.EMAIL, true, Optional.of(today()), Optional.empty(), "signup form")),
                        RUN);
        HOUSE.orders()
                .record(
                        List.of(
                                sale(INVOICES, "1", Optional.of(anna), euros(100)),
                                sale(STALL, "A", Optional.of(anna), euros(100)),
                                sale(STALL, "B", Optional.empty(), euros(40)),
                                sale(STALL, "C", Optional.of(anna), new Money(2_000, Currency.getInstance("USD")))),
                        RUN);
        tillAndPayments();
        HOUSE.orders().finish(RUN);
        letIn("vendite.csv", "Data;Cliente;Email;Totale\n%s;Bice;bice@shop.example;40,00\n".formatted(today()));
    }

    private static void tillAndPayments() {
        HOUSE.orders()
                .till(
                        List.of(new NewTillDay(
                                "corrispettivi",
                                "1",
                                today().minusDays(36),
                                euros(50),
                                euros(41),
                                3,
                                Optional.empty(),
                                1)),
                        RUN);
        HOUSE.orders()
                .pay(
                        List.of(new NewPayment(
                                "paypal",
                                "P1",
                                Kind.SALE,
                                List.of(),
                                Optional.empty(),
                                today().minusDays(3),
                                Optional.empty(),
                                euros(30),
                                euros(1),
                                1)),
                        RUN);
    }

    @AfterAll
    static void close() {
        SERVING.close();
        HOUSE.close();
    }

    @AfterEach
    void bothAreSalesAgain() {
        owner().post("/health/role", "source", INVOICES, "role", "SALES");
    }

    @Test
    void saysBeforeTheFirstSaleThatThereIsNone() {
        assertThat(before)
                .contains("Ancora nessuna vendita", "href=\"/import\"")
                .doesNotContain("%", "id=\"sources\"");
    }

    @Test
    void saysBehindWhichShareOfTheTakingsANameIsKnown() {
        assertThat(page(owner())).contains("73%", "240,00 € su 330,00 €");
    }

    @Test
    void saysWhatIsMissingAndWhatToDoAboutIt() {
        assertThat(page(owner()))
                .contains("1 cliente ha un indirizzo e-mail e non ha detto")
                .contains("30,00 € sono arrivati con 1 pagamento per nessuna vendita")
                .contains("1 fonte non racconta niente da più di 35 giorni")
                .contains("20,00 USD sono arrivati in un’altra valuta")
                .doesNotContain("href=\"/costs#products\"", "href=\"/customers/merges\"", "non ha un costo");
    }

    @Test
    void saysWhichProductsSoldHaveNoCost() {
        RunId sales = new RunId(8);
        NewOrder sale = sale(STALL, "P", Optional.empty(), euros(30), product("Miele", 20), product("Caffè verde", 10));
        HOUSE.orders().record(List.of(sale), sales);
        HOUSE.costs().record(List.of(billOf("Caffè verde")), sales);
        String page = page(owner());
        HOUSE.orders().withdraw(sales);
        HOUSE.costs().withdraw(sales);

        assertThat(page)
                .contains("1 dei 2 prodotti venduti di recente non ha un costo (20,00 €)")
                .contains("1 costo di un prodotto aspetta la tua parola");
    }

    @Test
    void callsSourcesByTheirProgramTheirNameOrTheirNewestFile() {
        String page = page(owner());
        assertThat(page)
                .contains("<b>FatturaPA</b>", "<b>Market stall</b>", "<b>vendite.csv</b>")
                .contains("<b>Corrispettivi telematici</b>", "<b>PayPal</b>");
        assertThat(page.split("name=\"role\"", -1))
                .as("what tells no single sale has no role")
                .hasSize(4);
        assertThat(page).containsOnlyOnce("Non aggiornata");
    }

    @Test
    void countsASaleOnceWhereTheOwnerSaysWhichSourceIsThePaper() {
        Visitor owner = owner();
        assertThat(page(owner)).contains("1 vendita è sia in Market stall sia in FatturaPA");
        assertThat(owner.get("/").body()).contains("Due delle tue fonti", "href=\"/health\"");

        owner.post("/health/pair", "one", STALL, "other", INVOICES, "papers", INVOICES);

        String page = page(owner);
        assertThat(page)
                .contains("61%", "140,00 € su 230,00 €", "value=\"PAPERS\" selected")
                .doesNotContain("1 vendita è sia in");
        assertThat(HOUSE.audit().newest(3))
                .extracting(entry -> entry.what() + " " + entry.detail())
                .contains("orders.role fatturapa PAPERS");
    }

    @Test
    void letsStaffReadAndOwnersDecide() {
        Visitor staff = visitor(ServedHouse.PAOLO.email());
        assertThat(page(staff))
                .contains("An owner can answer this.", "Sales of their own")
                .doesNotContain("action=\"/health");
        assertThat(staff.post("/health/role", "source", STALL, "role", "PAPERS").statusCode())
                .isEqualTo(403);
    }

    @Test
    void knowsNoOtherSources() {
        Visitor owner = owner();
        assertThat(owner.post("/health/role", "source", "nowhere", "role", "PAPERS")
                        .statusCode())
                .isEqualTo(404);
        assertThat(owner.post("/health/pair", "one", STALL, "other", "nowhere").statusCode())
                .isEqualTo(404);
        assertThat(owner.post("/health/role", "source", STALL, "role", "KING").statusCode())
                .isEqualTo(400);
    }

    private static void letIn(String name, String table) {
        Reception reception = HOUSE.intake()
                .arrivals()
                .receive(
                        name,
                        new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)),
                        new Arrival(Optional.empty(), Optional.empty(), Answers.NONE));
        assertThat(reception).isInstanceOf(Reception.Received.class);
        Starting starting = HOUSE.intake().start(((Reception.Received) reception).run(), true);
        assertThat(starting).isInstanceOf(Starting.Started.class);
        HOUSE.jobs().runWaiting();
    }

    /// With plain spaces before the currency.
    private static String page(Visitor visitor) {
        return visitor.get("/health").body().replace('\u00a0', ' ');
    }

    private static LocalDate today() {
        return LocalDate.now(HOUSE.clock().withZone(ZoneId.of("Europe/Rome")));
    }

    private static Money euros(long amount) {
        return new Money(amount * 100, EUR);
    }

    private static NewOrder sale(
            String source, String number, Optional<CustomerId> customer, Money gross, NewLine... lines) {
        Money zero = Money.zero(gross.currency());
        return new NewOrder(
                source,
                number,
                true,
                Kind.SALE,
                customer,
                today().minusDays(10),
                Optional.empty(),
                gross,
                Optional.empty(),
                zero,
                zero,
                List.of(lines),
                Optional.empty(),
                1);
    }

    private static NewLine product(String name, long amount) {
        return new NewLine(name, Optional.empty(), 1_000, euros(amount));
    }

    private static NewBill billOf(String product) {
        return new NewBill(
                INVOICES,
                "B1",
                BillKind.BILL,
                Optional.empty(),
                "Crudo Verde",
                today(),
                euros(6),
                euros(5),
                List.of(new NewBillLine(product, Optional.empty(), 2_000, euros(5))),
                1);
    }

    private static CustomerId customer(String name, String email) {
        Identity who = new Identity(
                STALL,
                Optional.empty(),
                Optional.of(name),
                Optional.of(email),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
        return switch (HOUSE.customers().recognise(List.of(who), RUN).getFirst()) {
            case Recognition.Created(CustomerId id) -> id;
            case Recognition other -> throw new AssertionError(other);
        };
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
}
