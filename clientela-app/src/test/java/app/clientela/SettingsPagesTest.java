package app.clientela;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.business.Shop;
import app.clientela.business.Vat;
import app.clientela.kernel.Percent;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

final class SettingsPagesTest {

    @Test
    void savesTheBusinessAndConfirmsItsTax() {
        Visitor owner = ServedHouse.signedIn(ServedHouse.MARTA);
        HttpResponse<String> answer = saveBusiness(owner, "Solferina Caffè", "10,5");
        assertThat(answer.statusCode()).isEqualTo(302);
        Shop shop = ServedHouse.house().business().get();
        assertThat(shop.name()).isEqualTo("Solferina Caffè");
        assertThat(shop.vat()).isEqualTo(new Vat(true, new Percent(1_050), true));
        assertThat(owner.get("/settings").body()).contains("class=\"toast\"", "Solferina Caffè");
        saveBusiness(owner, "Torrefazione Solferina", "22");
    }

    @Test
    void refusesInPlaceAndKeepsWhatWasTyped() {
        Visitor owner = ServedHouse.signedIn(ServedHouse.MARTA);
        HttpResponse<String> answer = saveBusiness(owner, "<b>Solferina</b>", "a lot");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("&lt;b>Solferina&lt;/b>".replace(">", ">"), "value=\"a lot\"", "id=\"b-rate-wrong\"")
                .doesNotContain("<b>Solferina</b>");
    }

    @Test
    void savesAssumptionsInTheReadersNumbers() {
        Visitor owner = ServedHouse.signedIn(ServedHouse.MARTA);
        HttpResponse<String> answer = owner.post("/settings/assumptions", fields("57,5", "12", "10", "80", "24,50"));
        assertThat(answer.statusCode()).isEqualTo(302);
        Shop shop = ServedHouse.house().business().get();
        assertThat(shop.margin()).contains(new Percent(5_750));
        assertThat(shop.hourCost().minor()).isEqualTo(2_450);
        assertThat(owner.get("/settings").body()).contains("value=\"57,5\"", "value=\"24,5\"");
        owner.post("/settings/assumptions", fields("", "12", "10", "80", "20"));
        assertThat(ServedHouse.house().business().get().margin()).isEmpty();
    }

    @Test
    void tellsOfAnErrorInTheLanguageJustChosen() {
        Visitor owner = ServedHouse.signedIn(ServedHouse.MARTA);
        owner.post("/settings/you/language", "tongue", "en-GB");
        owner.get("/settings");
        assertThat(owner.get("/nowhere").body()).contains("There is nothing here");
        owner.post("/settings/you/language", "tongue", "it-IT");
        owner.get("/settings");
        assertThat(owner.get("/nowhere").body()).contains("Qui non c’è niente");
    }

    @Test
    void addsAPersonOnceAndShutsThemOut() {
        Visitor owner = ServedHouse.signedIn(ServedHouse.MARTA);
        String[] typed = {
            "name",
            "Anna",
            "email",
            "anna@solferina.example",
            "password",
            "a brand new sentence",
            "role",
            "staff",
            "tongue",
            "it-IT"
        };
        assertThat(owner.post("/settings/people", typed).statusCode()).isEqualTo(302);
        assertThat(owner.post("/settings/people", typed).statusCode()).isEqualTo(422);
        String id = ServedHouse.house().people().all().stream()
                .filter(person -> person.name().equals("Anna"))
                .findFirst()
                .orElseThrow()
                .publicId()
                .value();
        assertThat(owner.post("/settings/people/" + id + "/disable").statusCode())
                .isEqualTo(302);
        assertThat(ServedHouse.house().audit().newest(10))
                .extracting(entry -> entry.what())
                .contains("people.add", "people.disable");
    }

    @Test
    void showsStaffNoPeople() {
        String page = ServedHouse.signedIn(ServedHouse.PAOLO).get("/settings").body();
        assertThat(page).doesNotContain("id=\"people\"", ServedHouse.MARTA.email());
    }

    @Test
    void showsStaffWhatTheFiguresStandOnButLetsOwnersAloneChangeIt() {
        Visitor staff = ServedHouse.signedIn(ServedHouse.PAOLO);
        Shop before = ServedHouse.house().business().get();
        assertThat(staff.get("/settings").body())
                .contains("Only an owner changes these.", "name=\"horizon\"")
                .containsPattern("<fieldset class=\"plainset\" disabled")
                .doesNotContain("Save assumptions", "Save business");
        assertThat(staff.post("/settings/assumptions", fields("99", "1", "1", "80", "1"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(staff.post("/margin", "margin", "99").statusCode()).isEqualTo(403);
        assertThat(saveBusiness(staff, "Paolo’s shop", "0").statusCode()).isEqualTo(403);
        assertThat(ServedHouse.house().business().get()).isEqualTo(before);
    }

    private static HttpResponse<String> saveBusiness(Visitor owner, String name, String rate) {
        owner.get("/settings");
        return owner.post(
                "/settings/business",
                "name",
                name,
                "trade",
                "FOOD",
                "country",
                "IT",
                "currency",
                "EUR",
                "zone",
                "Europe/Rome",
                "tongue",
                "it-IT",
                "taxId",
                "",
                "vat",
                "included",
                "rate",
                rate);
    }

    private static String[] fields(String margin, String horizon, String discount, String range, String hour) {
        return new String[] {
            "margin",
            margin,
            "horizon",
            horizon,
            "discount",
            discount,
            "range",
            range,
            "hour",
            hour,
            "newDays",
            "90",
            "slippingDays",
            "3",
            "lostChance",
            "20",
            "growth",
            "130",
            "loyalDays",
            "4",
            "loyalChance",
            "75",
            "costsShare",
            "25"
        };
    }
}
