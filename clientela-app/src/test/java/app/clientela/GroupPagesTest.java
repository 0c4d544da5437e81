package app.clientela;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.customers.CustomerId;
import app.clientela.customers.Identity;
import app.clientela.customers.Recognition;
import app.clientela.groups.Group;
import app.clientela.kernel.RunId;
import app.clientela.orders.Kind;
import app.clientela.orders.NewOrder;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Groups as pages write, show and delete them, without a script in the browser.
final class GroupPagesTest {

    private static final RunId RUN = new RunId(7);
    private static final List<String> NAMES = List.of("Bar Ponte", "Bar Nuovo", "Anna <b>Rossi</b>");
    private static final String NEW_BARS = "{\"version\":1,\"all\":[{\"field\":\"status\",\"is\":\"one-of\","
            + "\"values\":[\"new\"]},{\"field\":\"search\",\"is\":\"one-of\",\"values\":[\"bar\"]}]}";
    private static final House HOUSE = ServedHouse.freshHouse();
    private static final Serving SERVING = open();

    private static Serving open() {
        HOUSE.business().open(ServedHouse.roastery());
        ServedHouse.join(HOUSE, ServedHouse.MARTA);
        ServedHouse.join(HOUSE, ServedHouse.PAOLO);
        return Serving.start(HOUSE, Serving.Door.local(0));
    }

    @BeforeAll
    static void seed() {
        LocalDate today = LocalDate.now(HOUSE.clock().withZone(ZoneId.of("Europe/Rome")));
        List<NewOrder> orders = new ArrayList<>();
        for (String name : NAMES) {
            Identity who = new Identity(
                    "test",
                    Optional.of(name),
                    Optional.of(name),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("Torino"),
                    Optional.empty(),
                    true);
            if (HOUSE.customers().recognise(List.of(who), RUN).getFirst()
                    instanceof Recognition.Created(CustomerId customer)) {
                orders.add(ServedHouse.order(Kind.SALE, customer, "N" + orders.size(), today));
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

    private static Visitor visitor(String email) {
        Visitor visitor = new Visitor(SERVING.address());
        visitor.signIn(email, ServedHouse.PASSWORD);
        return visitor;
    }

    private static String saved(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void savesWhatTheListShowsAndFindsItAgain() {
        Visitor owner = visitor(ServedHouse.MARTA.email());
        assertThat(owner.get("/customers").body()).doesNotContain("Salva come gruppo");
        String list = owner.get("/customers?group=new&q=bar").body();
        String draft =
                list.replaceAll("(?s).*href=\"(/groups/new[^\"]+)\".*", "$1").replace("&amp;", "&");
        String editor = owner.get(draft).body();
        assertThat(editor).contains("Clienti nuovi trovati con «bar».", "2 clienti adesso.");
        String address = saved(owner.post("/groups", "name", "Bar", "kind", "live", "rule", NEW_BARS));
        String page = owner.get(address).body();
        assertThat(page).contains("<h1>Bar</h1>", "Clienti nuovi trovati con «bar».", "1–2 di 2", "Bar Ponte");
        assertThat(owner.get("/customers").body()).contains(">Bar</a>");
        String group = address.substring(address.lastIndexOf('/') + 1);
        HttpResponse<String> file = owner.get("/customers/export?group=" + group);
        assertThat(file.body().lines()).hasSize(3);
        assertThat(visitor(ServedHouse.PAOLO.email()).get(address).body())
                .contains("<h1>Bar</h1>")
                .doesNotContain("/customers/export");
        saved(owner.post(address, "name", "I bar", "rule", NEW_BARS));
        assertThat(owner.get("/groups").body()).contains("I bar", "2 clienti", "I primi 20", "Senza consenso");
        assertThat(saved(owner.post(address + "/remove"))).endsWith("/groups");
        assertThat(owner.get(address).statusCode()).isEqualTo(404);
        assertThat(HOUSE.customers().count()).isEqualTo(NAMES.size());
    }

    @Test
    void writesARuleStepByStep() {
        Visitor owner = visitor(ServedHouse.MARTA.email());
        assertThat(owner.get("/groups/new?field=earned").body()).contains("almeno", "EUR", "id=\"value\"");
        assertThat(owner.get("/groups/new?field=earned&how=at-least&value=tanto&deed=add")
                        .body())
                .contains("Scrivi un importo, per esempio 200 o 49,90.", "value=\"tanto\"");
        String added = owner.get("/groups/new?field=earned&how=at-least&value=1,50&deed=add")
                .body();
        assertThat(added)
                .contains("Clienti che hanno portato un margine di almeno 1,50\u00a0€.", "drop-0")
                .contains("3 clienti adesso.");
        assertThat(owner.get("/groups/new?deed=drop-0&rule=%7B%22version%22:1,%22all%22:%5B%7B%22field%22:%22email%22,"
                                + "%22is%22:%22yes%22%7D%5D%7D")
                        .body())
                .contains("Tutti i clienti.");
    }

    @Test
    void refusesNonsenseInPlace() {
        Visitor owner = visitor(ServedHouse.MARTA.email());
        HttpResponse<String> refused = owner.post("/groups", "name", "<i>", "kind", "fixed", "rule", "{}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Aggiungi una condizione", "value=\"&lt;i>\"", "value=\"fixed\" checked");
        assertThat(owner.get("/groups/zebra").statusCode()).isEqualTo(404);
        assertThat(owner.get("/groups/loyal/edit").statusCode()).isEqualTo(404);
        assertThat(owner.post("/groups/loyal/remove").statusCode()).isEqualTo(404);
        assertThat(HOUSE.groups().all()).filteredOn(Group::isReady).hasSizeGreaterThan(10);
        assertThat(owner.get("/groups/once").body()).contains("&lt;b&gt;Rossi", "Una volta sola");
    }
}
