package app.clientela;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.customers.Customer;
import app.clientela.customers.CustomerId;
import app.clientela.customers.Identity;
import app.clientela.customers.Merge;
import app.clientela.customers.Recognition;
import app.clientela.feedback.NewVoice;
import app.clientela.feedback.VoiceKind;
import app.clientela.kernel.RunId;
import app.clientela.privacy.Channel;
import app.clientela.privacy.ConsentState;
import app.clientela.privacy.NewConsent;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class MergePagesTest {

    private static final RunId RUN = new RunId(601);

    private final House house = ServedHouse.house();
    private final Visitor reader = ServedHouse.signedIn(ServedHouse.PAOLO);
    private Customer rosa;
    private Customer twin;

    @BeforeEach
    void knowsTwo() {
        rosa = customer("Rosa Bianchini", "rosa@bianchini.example");
        twin = customer("Bianchini Rosa", "r.bianchini@work.example");
    }

    @AfterEach
    void forgets() {
        house.privacy().withdraw(RUN);
        house.feedback().withdraw(RUN);
        house.customers().withdraw(RUN, _ -> Map.of());
    }

    private Customer customer(String name, String email) {
        Identity who = new Identity(
                "merge pages",
                Optional.of(email),
                Optional.of(name),
                Optional.of(email),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Cuneo"),
                Optional.empty(),
                true);
        return switch (house.customers().recognise(List.of(who), RUN).getFirst()) {
            case Recognition.Created(CustomerId id) -> house.customers().get(id);
            case Recognition other -> throw new AssertionError(other);
        };
    }

    private static Identity numbered(String number, String email) {
        return new Identity(
                "etsy",
                Optional.of(number),
                Optional.of("Rosa Bianchini"),
                Optional.of(email),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
    }

    private static String id(Customer customer) {
        return customer.publicId().value();
    }

    private String compare() {
        return "/customers/merges/compare?one=" + id(rosa) + "&other=" + id(twin);
    }

    @Test
    void listsWhoMayBeOneAndRemembersWhoIsNot() {
        String list = reader.get("/customers/merges").body();
        assertThat(list)
                .contains(
                        "Rosa Bianchini",
                        "The same name in the same place",
                        compare().replace("&", "&amp;"))
                .doesNotContain("<i>Bianchini");

        assertThat(reader.post("/customers/merges/apart", "one", id(twin), "other", id(rosa))
                        .statusCode())
                .isEqualTo(302);
        assertThat(reader.get("/customers/merges").body()).doesNotContain("Bianchini Rosa");
    }

    @Test
    void showsTwoSideBySideMakesThemOneAndPartsThem() {
        house.customers().recognise(List.of(numbered("rosa7", "rosa@bianchini.example")), RUN);
        house.privacy().record(List.of(consent(rosa, true), consent(twin, false)), RUN);
        house.feedback().record(List.of(request(twin)), RUN);
        assertThat(reader.get(compare()).body())
                .contains("rosa@bianchini.example", "r.bianchini@work.example", "Said no to e-mail")
                .contains("Customer number in Etsy", "rosa7");

        HttpResponse<String> merged = reader.post("/customers/merges/same", "one", id(twin), "other", id(rosa));
        String link = "/customers/" + id(rosa);
        assertThat(merged.headers().firstValue("Location").orElseThrow()).endsWith(link);
        assertThat(reader.get("/customers/" + id(twin))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith(link);
        assertThat(reader.get(link).body())
                .contains("r.bianchini@work.example", "The grinder jams", "Said no to e-mail", "Also came as");
        assertThat(house.privacy().stateOf(rosa.id(), Channel.EMAIL)).isEqualTo(ConsentState.WITHDRAWN);
        assertThat(reader.get(compare()).statusCode()).isEqualTo(302);

        Merge done = house.merges().into(rosa.id()).getFirst();
        String number = String.valueOf(done.merged().value());
        assertThat(reader.post("/customers/merges/undo", "merged", number).statusCode())
                .isEqualTo(302);
        assertThat(reader.post("/customers/merges/undo", "merged", number).statusCode())
                .isEqualTo(404);
        assertThat(reader.get(link).body()).doesNotContain("r.bianchini@work.example", "The grinder jams");
        assertThat(reader.get("/customers/" + id(twin)).body()).contains("The grinder jams");
        assertThat(house.privacy().stateOf(rosa.id(), Channel.EMAIL)).isEqualTo(ConsentState.GRANTED);
    }

    @Test
    void letsChooseAnyOther() {
        assertThat(reader.get("/customers/" + id(rosa)).body()).contains("/customers/" + id(rosa) + "/merge");
        assertThat(reader.get("/customers/" + id(rosa) + "/merge").body()).contains("name=\"q\"");
        assertThat(reader.get("/customers/" + id(rosa) + "/merge?q=nobodyatall").body())
                .contains("Nobody else is found");
    }

    private static NewConsent consent(Customer who, boolean granted) {
        return new NewConsent(
                who.id(),
                Channel.EMAIL,
                granted,
                Optional.of(LocalDate.parse("2026-01-05")),
                Optional.empty(),
                "signup form");
    }

    private static NewVoice request(Customer who) {
        return new NewVoice(
                "tickets",
                "merge-pages-1",
                VoiceKind.REQUEST,
                Optional.of(who.id()),
                LocalDate.parse("2026-02-01"),
                Optional.empty(),
                Optional.empty(),
                "The grinder jams",
                "",
                15,
                Optional.empty(),
                "Rosa",
                1);
    }
}
