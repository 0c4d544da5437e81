package app.clientela;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import app.clientela.customers.CustomerId;
import app.clientela.customers.Identity;
import app.clientela.customers.Recognition;
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
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// The value of the whole base over one shop as it grows: nobody, a few, some seventy.
@TestMethodOrder(OrderAnnotation.class)
final class ValuePagesTest {

    private static final RunId RUN = new RunId(7);
    private static final String NASTY = "@SUM(1)<b>";

    private static final House HOUSE = ServedHouse.freshHouse();
    private static final Serving SERVING = open();
    private static final SplittableRandom RANDOM = new SplittableRandom(5);
    private static final List<NewOrder> WAITING = new ArrayList<>();

    @AfterAll
    static void close() {
        SERVING.close();
        HOUSE.close();
    }

    @Test
    @Order(1)
    void hasNothingToShowBeforeTheFirstSale() {
        assertThat(owner().get("/value").body())
                .contains("Ancora nessun valore", "href=\"/import\"")
                .doesNotContain("/value.csv");
        assertThat(owner().get("/").body()).doesNotContain("href=\"/value\"");
        assertThat(owner().get("/value.csv").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void saysNothingOfSharesWhileThereAreFewCustomers() {
        for (int i = 0; i < 6; i++) {
            sell("Cliente " + i, 200, 30, 1);
        }
        settle();
        String page = owner().get("/value").body();
        assertThat(page)
                .contains("Da 20 clienti in su", "class=\"chances groupmap\"", "Nessuno è in ritardo")
                .doesNotContain("class=\"fig\"", "Dei tuoi primi");
        assertThat(owner().get("/").body()).contains("href=\"/value\"");
        assertThat(owner().get("/customers/" + first()).body()).doesNotContain("di certezza");
    }

    @Test
    @Order(3)
    void showsWhoTheValueDependsOn() {
        for (int i = 10; i < 70; i++) {
            sell("Cliente " + i, RANDOM.nextInt(100, 700), RANDOM.nextInt(20, 120), 1);
        }
        sell(NASTY, 600, 7, 1);
        for (int i = 70; i < 82; i++) {
            sell("Fermo " + i, 600, 20, 60);
        }
        settle();
        String page = owner().get("/value").body();
        assertThat(page)
                .contains("16 dei 79 clienti che hanno comprato portano il", "8 volte su 10")
                .contains("Se perdessi i primi cinque", "Valore a rischio", "I primi 8 fanno")
                .containsPattern("1[0-9] clienti in ritardo")
                .containsPattern("ogni [12][0-9] giorni, fermo da [0-9]+")
                .contains("/actions/new?kind=call", "group=slipping&amp;sort=risk")
                .contains("Dei tuoi primi 20 clienti", "@SUM(1)&lt;b&gt;", "Chiama per primi")
                .doesNotContainPattern("<[^>]* style=")
                .doesNotContain("<b></");
        assertThat(owner().get("/customers/" + first()).body()).contains("Tra i tuoi primi 20 con il");
        assertThat(visitor(ServedHouse.PAOLO.email()).get("/value").body())
                .contains("16 of the 79 customers who have bought bring", "If you lost the first five");
    }

    @Test
    @Order(4)
    void givesTheNumbersAsAFileThatNoSpreadsheetComputes() {
        HttpResponse<String> file = owner().get("/value.csv");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("valore-");
        assertThat(file.body())
                .startsWith("\uFEFFValuta;EUR")
                .contains("I primi clienti;Portano;", "\r\n79;100,0;100,0;100,0;", "\r\n'@SUM(1)<b>;")
                .containsPattern("Si allontanano;1[0-9];")
                .containsPattern("Tutti;79;")
                .doesNotContainPattern("[;\\n][=+@]");
    }

    @Test
    @Order(5)
    void saysThatMoreComesWithTheNextValuation() {
        HOUSE.database().write(() -> {
            HOUSE.database().sql().deleteFrom(table(name("spread_point"))).execute();
            HOUSE.database().sql().deleteFrom(table(name("group_outlook"))).execute();
        });
        assertThat(owner().get("/value").body())
                .contains("Si riempie al prossimo calcolo dei valori.", "Valore a rischio")
                .doesNotContain("class=\"fig\"", "groupmap");
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

    /// Who stands first in the list.
    private static String first() {
        var found = Pattern.compile("href=\"/customers/([A-Za-z0-9_-]{22})\"")
                .matcher(owner().get("/customers").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /// Purchases at random, one every so many days, between two days that are so many days ago.
    private static void sell(String name, int from, int every, int until) {
        CustomerId customer = recognised(name);
        LocalDate today = LocalDate.now(HOUSE.clock().withZone(ZoneId.of("Europe/Rome")));
        for (int day = from; day >= until; day -= 1 + (int) (-Math.log(RANDOM.nextDouble()) * every)) {
            WAITING.add(ServedHouse.order(Kind.SALE, customer, name + "-" + day, today.minusDays(day)));
        }
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
        return switch (HOUSE.customers().recognise(List.of(identity), RUN).getFirst()) {
            case Recognition.Created(CustomerId customer) -> customer;
            case Recognition other -> throw new AssertionError(name + " is " + other);
        };
    }
}
