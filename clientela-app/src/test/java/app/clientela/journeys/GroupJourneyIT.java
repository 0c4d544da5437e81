package app.clientela.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A filter becomes a group, another file comes in, and the group has counted its customers anew.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupJourneyIT {

    private OpenShop shop;
    private Browsers browsers;

    @BeforeAll
    void opens() {
        browsers = Browsers.start();
        shop = OpenShop.solferina();
    }

    @AfterAll
    void closes() {
        if (shop != null) {
            shop.close();
            browsers.close();
        }
    }

    /// @param word that the names of the customers of this visit hold, and nobody else's
    record Visit(Screen screen, String language, String word) {}

    static List<Visit> visits() {
        return List.of(
                new Visit(Screen.DESK, "it-IT", "alfa"),
                new Visit(Screen.PHONE.inTheDark(), "pt-BR", "beta"),
                new Visit(Screen.DESK.inTheDark(), "en-GB", "gamma"));
    }

    @ParameterizedTest
    @MethodSource("visits")
    void countsAGroupAnewAfterAnotherFile(Visit visit) {
        try (Visitor owner = browsers.visitor(shop, visit.screen()).signIn()) {
            speak(owner, visit.language());
            bringIn(owner, visit.word(), "Anna", "Bruno");
            owner.open("/customers?q=" + visit.word());
            owner.see("main a[href^='/groups/new']").click();
            owner.see("#preview:has-text('2')").waitFor();
            owner.see("#field").selectOption("purchases");
            owner.see("#value").fill("1");
            owner.see("button[value=add]").click();
            owner.see("button[value='drop-1']").waitFor();
            owner.see("#name").fill("Gruppo " + visit.word());
            check(owner);
            owner.see("#save button.go").click();
            owner.see("main h1:has-text('Gruppo " + visit.word() + "')").waitFor();
            String group = owner.page().url();
            assertThat(owner.see("main .head").innerText()).contains("2");

            bringIn(owner, visit.word(), "Carla", "Dario");
            owner.page().navigate(group);
            assertThat(owner.see("main .head").innerText()).contains("\n4 c");
            check(owner);
            owner.open("/groups");
            owner.see("main a:has-text('Gruppo " + visit.word() + "')").waitFor();
            check(owner);
            assertThat(owner.complaints()).isEmpty();
        }
    }

    private static void speak(Visitor owner, String language) {
        owner.open("/settings");
        owner.see("form[action='/settings/you/language'] select").selectOption(language);
        owner.see("form[action='/settings/you/language'] button").click();
        owner.see("html[lang=" + language + "]").waitFor(new WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private static void check(Visitor owner) {
        assertThat(owner.barriers()).isEmpty();
        assertThat(owner.scrollsSideways()).isFalse();
    }

    private static String sales(String word, String... names) {
        StringBuilder file = new StringBuilder("data;cliente;email;totale\n");
        for (String name : names) {
            String email = name.toLowerCase(Locale.ROOT) + "@" + word + ".example";
            file.append("01/09/2026;")
                    .append(name)
                    .append(' ')
                    .append(word)
                    .append(';')
                    .append(email)
                    .append(";12,50\n");
        }
        return file.toString();
    }

    /// Lets their sales in and waits until they are valued.
    private static void bringIn(Visitor owner, String word, String... names) {
        owner.open("/import");
        byte[] text = sales(word, names).getBytes(StandardCharsets.UTF_8);
        owner.see("input[type=file]").setInputFiles(new FilePayload(names[0] + word + ".csv", "text/csv", text));
        owner.see("#outlook form button.go").click();
        owner.see("#progress h2#pr + p + .bar a[href='/']").waitFor();
        Awaitility.await().until(() -> {
            owner.open("/customers?q=" + names[0] + "+" + word);
            return owner.page().locator("main a:has-text('" + names[0] + "')").count() > 0;
        });
    }
}
