package app.clientela.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.business.Issuing;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The first evening with Clientela, in the order in which an owner lives it, with the demo shop.
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class JourneysIT {

    private OpenShop shop;
    private Browsers browsers;

    @BeforeAll
    void opens() {
        browsers = Browsers.start();
        shop = OpenShop.empty();
    }

    @AfterAll
    void closes() {
        if (shop != null) {
            shop.close();
            browsers.close();
        }
    }

    @Test
    @Order(1)
    void leadsFromTheFirstStartToTheWorthOfTheDemoShop() {
        try (Visitor owner = browsers.visitor(shop, Screen.DESK)) {
            owner.open("/");
            owner.see("input[name=code]").waitFor();
            assertThat(owner.barriers()).isEmpty();
            owner.page().fill("input[name=code]", shop.code());
            owner.page().fill("input[name=name]", "Marta");
            owner.page().fill("input[name=email]", Visitor.OWNER);
            owner.page().fill("input[name=password]", Visitor.PASSWORD);
            owner.page().fill("input[name=shop]", "Torrefazione Solferina");
            owner.see("input[value=demo]").check();
            owner.see("form[action='/setup'] button[type=submit]").click();
            owner.see(".hero .fig").waitFor(new WaitForOptions().setTimeout(180_000));

            assertThat(owner.see(".hero .fig").innerText()).contains("€");
            assertThat(owner.see(".hero .rrow").innerText()).contains("€");
            assertThat(owner.complaints()).isEmpty();
        }
    }

    @Test
    @Order(2)
    void unfoldsAFigureDownToItsDocuments() {
        try (Visitor owner = browsers.visitor(shop, Screen.DESK).signIn()) {
            openTheBest(owner);
            owner.see("main a[href$='/why']").first().click();
            owner.page().waitForURL("**/why");
            assertThat(owner.see("main .steps").innerText()).contains("€");
            owner.see("main section:has(.chances) details > summary").click();
            assertThat(owner.see("main section:has(.chances) table").innerText())
                    .contains("%");
            owner.see("main a[href$='/documents']").click();
            owner.page().waitForURL("**/documents");
            assertThat(owner.see("main table").innerText()).contains("€");
            assertThat(owner.complaints()).isEmpty();
        }
    }

    @Test
    @Order(3)
    void showsARecordedCallInTheCostToServeUntilItIsTakenBack() {
        try (Visitor owner = browsers.visitor(shop, Screen.DESK).signIn()) {
            openTheBest(owner);
            String before =
                    owner.see("section[aria-labelledby=co] .sechead .money").innerText();
            owner.see("main a[href*='kind=call']").first().click();
            owner.see("#words:focus").waitFor();
            owner.see("#minutes").fill("30");
            owner.see("#words").fill("Ha chiesto della miscela nuova");
            owner.see("#act button[type=submit]").click();
            owner.see("main :text('Ha chiesto della miscela nuova')").first().waitFor();

            assertThat(owner.see("section[aria-labelledby=co] .sechead .money").innerText())
                    .isNotEqualTo(before);
            owner.see("#timeline li:has-text('Ha chiesto della miscela nuova') .takeback")
                    .click();
            owner.see("dialog[open] button.danger").click();
            owner.see(".toast").waitFor();
            assertThat(owner.see("section[aria-labelledby=co] .sechead .money").innerText())
                    .isEqualTo(before);
            assertThat(owner.complaints()).isEmpty();
        }
    }

    @Test
    @Order(4)
    void takesAnOwnFileMendsItsRefusedRowAndUndoesIt() {
        String file = """
                data;cliente;email;totale
                01/09/2026;Anna K.;anna@esempio.example;12,50
                31/02/2026;Bruno L.;bruno@esempio.example;20,00
                15/09/2026;Anna K.;anna@esempio.example;7,50
                """;
        try (Visitor owner = browsers.visitor(shop, Screen.DESK).signIn()) {
            bringIn(owner, "vendite.csv", file);
            assertThat(owner.see("#progress").innerText()).contains("20,00");
            owner.see("#progress a[href$='/rows']").click();
            owner.page().waitForURL("**/rows");
            assertThat(owner.see("main").innerText()).contains("31/02/2026");
            String refused = (String) owner.page()
                    .evaluate("() => fetch(location.pathname.replace('/rows', '/refused')).then(r => r.text())");
            bringIn(owner, "vendite-corrette.csv", refused.replace("31/02/2026", "28/02/2026"));
            owner.page().waitForCondition(() -> found(owner, "bruno") == 1);
            owner.open("/import");
            owner.see("button[data-dialog]").first().click();
            owner.see("dialog[open] button.danger").click();
            owner.page().waitForCondition(() -> found(owner, "bruno") == 0);
            assertThat(owner.complaints()).isEmpty();
        }
    }

    private static int found(Visitor owner, String name) {
        return owner.open("/customers?q=" + name)
                .see("main table a[href^='/customers/']")
                .count();
    }

    private static void bringIn(Visitor owner, String name, String text) {
        owner.open("/import");
        owner.see("input[type=file]")
                .setInputFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        owner.see("#outlook form button.go").click();
        owner.see("#progress h2#pr + p + .bar a[href='/']").waitFor();
    }

    @ParameterizedTest
    @Order(8)
    @MethodSource("screens")
    void keepsEveryPageOpenToEverybody(Screen screen) {
        try (Visitor owner = browsers.visitor(shop, screen).signIn()) {
            for (String path : List.of(
                    "/",
                    "/customers",
                    "/value",
                    "/value/growth",
                    "/why",
                    "/health",
                    "/import",
                    "/settings",
                    "/nowhere")) {
                check(owner, owner.open(path), path);
            }
            openTheBest(owner);
            check(owner, owner, "customer");
            owner.see("main a[href$='/why']").first().click();
            owner.page().waitForURL("**/why");
            owner.page().evaluate("document.querySelectorAll('main details').forEach(d => d.open = true)");
            check(owner, owner, "why");
            assertThat(owner.complaints()).isEmpty();
        }
    }

    private static void check(Visitor owner, Visitor at, String path) {
        assertThat(at.barriers()).as(path).isEmpty();
        assertThat(owner.scrollsSideways()).as("%s scrolls sideways", path).isFalse();
    }

    static Stream<Screen> screens() {
        return Stream.of(
                Screen.DESK,
                Screen.DESK.inTheDark().speaking("en-GB"),
                Screen.PHONE.speaking("pt-BR"),
                Screen.PHONE.inTheDark());
    }

    @Test
    @Order(9)
    void slowsDownWhoGuessesPasswords() {
        try (Visitor guesser = browsers.visitor(shop, Screen.DESK)) {
            for (int i = 0; i < 6; i++) {
                guesser.open("/login");
                guesser.page().fill("input[name=email]", Visitor.OWNER);
                guesser.page().fill("input[name=password]", "guess number " + i);
                guesser.see("form[action='/login'] button[type=submit]").click();
            }
            guesser.page().fill("input[name=email]", Visitor.OWNER);
            guesser.page().fill("input[name=password]", Visitor.PASSWORD);
            guesser.see("form[action='/login'] button[type=submit]").click();

            assertThat(guesser.page().url()).contains("/login");
            assertThat(guesser.see("[data-refused]").innerText()).containsPattern("\\d");
        }
    }

    @Test
    @Order(10)
    void letsAnOwnerWhoLostThePasswordInAgain() {
        Issuing issued = shop.house().recovery().issue(Optional.empty(), new SecureRandom());
        assertThat(issued).isInstanceOf(Issuing.Issued.class);
        try (Visitor owner = browsers.visitor(shop, Screen.PHONE)) {
            owner.open("/login").see("a[href='/login/recover']").click();
            owner.page().fill("input[name=code]", ((Issuing.Issued) issued).code());
            owner.page().fill("input[name=password]", "una frase tutta nuova");
            assertThat(owner.barriers()).isEmpty();
            owner.see("form[action='/login/recover'] button[type=submit]").click();
            owner.see(".hero .fig").waitFor();
            assertThat(owner.complaints()).isEmpty();
        }
    }

    private static void openTheBest(Visitor owner) {
        owner.open("/customers");
        Locator first = owner.see("main table a[href^='/customers/']:visible, main a.mcard:visible")
                .first();
        first.click();
        owner.page().waitForURL("**/customers/*");
    }
}
