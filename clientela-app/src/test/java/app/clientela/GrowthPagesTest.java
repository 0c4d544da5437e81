package app.clientela;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// "How it grows" over one shop as it grows older: nothing, a few weeks, two years and more.
@TestMethodOrder(OrderAnnotation.class)
final class GrowthPagesTest {

    private static final RunId RUN = new RunId(7);

    private static final House HOUSE = ServedHouse.freshHouse();
    private static final Serving SERVING = open();
    private static final List<NewOrder> WAITING = new ArrayList<>();

    @AfterAll
    static void close() {
        SERVING.close();
        HOUSE.close();
    }

    @Test
    @Order(1)
    void hasNothingToShowBeforeTheFirstSale() {
        assertThat(page(owner()))
                .contains("prima delle prime vendite", "href=\"/import\"")
                .doesNotContain("/value/growth.csv", "class=\"tri\"");
        assertThat(owner().get("/value/growth.csv").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void saysWhenEachPartAppears() {
        buys("Bar Uno", 12, 3);
        settle();
        assertThat(page(owner()))
                .contains("Appare con mezzo anno di vendite", "Appare con dieci clienti", "/value/growth.csv")
                .doesNotContain("class=\"bridge\"");
    }

    /// Before: ten who leave, 20 each, and five who bought twice. Now: the five four times, nine
    /// new ones, one of them twice, and three who bought long ago: 400 become 660.
    @Test
    @Order(3)
    void tellsWhereGrowthCameFromAndWhoComesBack() {
        for (int i = 0; i < 10; i++) {
            buys("Andato " + i, 600 - i);
        }
        for (int i = 0; i < 5; i++) {
            buys("Fedele " + i, 500, 450, 300, 200, 100, 1);
        }
        for (int i = 0; i < 8; i++) {
            buys("Nuovo " + i, 250 + i);
        }
        for (int i = 0; i < 3; i++) {
            buys("Tornato " + i, 1_000, 150);
        }
        settle();
        String page = page(owner());
        assertThat(page)
                .contains("Nei 12 mesi fino al", "class=\"bridge\"", "+260\u00a0€", "Clienti nuovi", "9 clienti")
                .contains("Tornati", "3 clienti", "Andati via", "10 clienti", "5 clienti rimasti")
                .contains("Abituale", "almeno 4 giorni di acquisto in dodici mesi", "solo quando le azioni saranno")
                .contains("Metà di chi torna lo fa entro", "volte su 10 tra")
                .doesNotContainPattern("<[^>]* style=")
                .doesNotContain("overview.growth");
    }

    @Test
    @Order(4)
    void leadsToThoseWhoBoughtOnce() {
        String page = owner().get("/value").body();
        assertThat(page).contains("class=\"tri\"", "1 trimestre dopo", "hanno comprato una volta e non sono tornati");
        Matcher link = Pattern.compile("href=\"(/customers\\?group=once[^\"]+)\">Vedi i (\\d+)<")
                .matcher(page);
        assertThat(link.find()).isTrue();
        String list = owner().get(link.group(1)).body();
        assertThat(list)
                .contains("Comprato una volta <b>" + link.group(2) + "</b>", "Nuovo 1")
                .doesNotContain("Fedele 1");
    }

    @Test
    @Order(5)
    void saysWhenTheNextPurchaseIsToBeExpected() {
        String list = owner().get("/customers?q=Fedele+2").body();
        Matcher found =
                Pattern.compile("href=\"(/customers/[A-Za-z0-9_-]{22})\"").matcher(list);
        assertThat(found.find()).isTrue();
        assertThat(owner().get(found.group(1)).body())
                .contains("il prossimo acquisto è atteso intorno al", "8 volte su 10 tra il");
    }

    @Test
    @Order(6)
    void givesItsTablesAsAFile() {
        HttpResponse<String> file = owner().get("/value/growth.csv");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("crescita-");
        assertThat(file.body())
                .startsWith("\uFEFFParti del cambiamento delle vendite")
                .contains("Clienti nuovi;9;200,00;", "Tornati;3;60,00;", "Andati via;10;-200,00;")
                .contains("Dal;Al;Quanti dopo;Clienti;Hanno ricomprato", "Abituale;", "Giorni dopo il primo;")
                .doesNotContainPattern("[;\\n][=+@]");
        assertThat(page(visitor(ServedHouse.PAOLO.email()))).contains("How it grows", "New customers");
    }

    private static Serving open() {
        HOUSE.business().open(ServedHouse.roastery());
        ServedHouse.join(HOUSE, ServedHouse.MARTA);
        ServedHouse.join(HOUSE, ServedHouse.PAOLO);
        return Serving.start(HOUSE, Serving.Door.local(0));
    }

    private static String page(Visitor visitor) {
        return visitor.get("/value/growth").body();
    }

    private static Visitor owner() {
        return visitor(ServedHouse.MARTA.email());
    }

    private static Visitor visitor(String email) {
        Visitor visitor = new Visitor(SERVING.address());
        visitor.signIn(email, ServedHouse.PASSWORD);
        return visitor;
    }

    /// One pack, 20 euros net, so many days ago.
    private static void buys(String name, int... daysAgo) {
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
        if (!(HOUSE.customers().recognise(List.of(identity), RUN).getFirst()
                instanceof Recognition.Created(CustomerId customer))) {
            throw new AssertionError(name + " is not new");
        }
        LocalDate today = LocalDate.now(HOUSE.clock().withZone(ZoneId.of("Europe/Rome")));
        for (int day : daysAgo) {
            WAITING.add(ServedHouse.order(Kind.SALE, customer, name + "-" + day, today.minusDays(day)));
        }
    }

    private static void settle() {
        HOUSE.orders().record(WAITING, RUN);
        HOUSE.orders().finish(RUN);
        WAITING.clear();
        HOUSE.jobs().runWaiting();
    }
}
