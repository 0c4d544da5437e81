package app.clientela.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.business.PersonId;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/// A shop that has nothing yet gets all its files in one archive, and takes them back.
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class MixedDropIT {

    private static final List<Screen> SCREENS = List.of(
            Screen.DESK,
            Screen.DESK.inTheDark().speaking("en-GB"),
            Screen.PHONE.speaking("pt-BR"),
            Screen.PHONE.inTheDark());

    private OpenShop shop;
    private Browsers browsers;
    private PersonId marta;

    @BeforeAll
    void opens() {
        browsers = Browsers.start();
        shop = OpenShop.solferina();
        marta = shop.house().people().all().getFirst().id();
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
    void saysOfEveryFileWhatItIsAndWhatItAsks() {
        try (Visitor owner = browsers.visitor(shop, Screen.DESK).signIn()) {
            owner.open("/import");
            owner.see("input[type=file]")
                    .setInputFiles(new FilePayload("tutto.zip", "application/zip", MixedDrop.zip()));
            owner.see("#waiting .chip.warn").waitFor();
            assertThat(owner.see(".file:has-text('vendite.csv')").innerText()).contains("Vendite 5", "1 riga");
            assertThat(owner.see(".file:has-text('tutto.zip')").innerText()).contains("FatturaPA", "vCard", "Rispondi");
            assertThat(owner.complaints()).isEmpty();
        }
        sweep(List.of("/import", waiting("tutto.zip"), waiting("vendite.csv"), "/health"));
    }

    @Test
    @Order(2)
    void takesOneAnswerLeavesOneGroupOutAndLetsAllIn() {
        try (Visitor owner = browsers.visitor(shop, Screen.DESK).signIn()) {
            owner.open("/import").see(".file a.btn").click();
            owner.see("button[value='IT" + MixedDrop.US + "']").click();
            owner.see("#outlook button[value=LEAVE_OUT]").click();
            owner.see("#outlook form[action$='/uncure']").waitFor();
            owner.see("#outlook button.go").waitFor();
            owner.open("/import").see("form[action='/import/start'] button").click();
            owner.see("section[aria-labelledby=pa] button[data-dialog]").nth(1).waitFor();

            owner.open("/").see(".hero .fig").waitFor(new WaitForOptions().setTimeout(60_000));
            assertThat(owner.see(".hero .fig").innerText()).contains("€");
            assertThat(owner.complaints()).isEmpty();
        }
    }

    /// Invoices of 122 and 244, the same two in the table, and 120 more.
    @Test
    @Order(3)
    void asksWhichOfTwoSourcesIsThePaper() {
        sweep(List.of("/health", "/import"));
        try (Visitor owner = browsers.visitor(shop, Screen.PHONE).signIn()) {
            assertThat(words(owner.open("/health"))).contains("2 vendite sono sia in", "852,00 € su 852,00 €");
            owner.see("button[name=papers][value=fatturapa]").click();
            owner.see(".toast").waitFor();
            assertThat(words(owner)).contains("486,00 € su 486,00 €").doesNotContain("2 vendite sono sia in");
            assertThat(owner.complaints()).isEmpty();
        }
    }

    @Test
    @Order(4)
    void takesEverythingBack() {
        try (Visitor owner = browsers.visitor(shop, Screen.DESK).signIn()) {
            for (int left = 1; left >= 0; left--) {
                owner.open("/import").see("button[data-dialog]").first().click();
                owner.see("dialog[open] button.danger").click();
                int open = left;
                owner.page()
                        .waitForCondition(() ->
                                owner.open("/import").see("button[data-dialog]").count() == open);
            }
            assertThat(owner.open("/health").see("main").innerText()).contains("Ancora nessuna vendita");
            assertThat(owner.open("/").see("main a.go[href='/import']").count()).isEqualTo(1);
            assertThat(owner.complaints()).isEmpty();
        }
    }

    /// What the page says, with plain spaces before the currency.
    private static String words(Visitor visitor) {
        return visitor.see("main").innerText().replace('\u00a0', ' ');
    }

    private String waiting(String file) {
        return shop.house().intake().runs().stream()
                .filter(run -> run.file().name().equals(file))
                .map(run -> "/import/" + run.publicId().value())
                .findFirst()
                .orElseThrow();
    }

    /// Looks at pages on every screen, each in a language of its own.
    private void sweep(List<String> paths) {
        for (Screen screen : SCREENS) {
            shop.house().people().speak(marta, Locale.forLanguageTag(screen.locale()));
            try (Visitor owner = browsers.visitor(shop, screen).signIn()) {
                for (String path : paths) {
                    owner.open(path);
                    owner.page().evaluate("document.querySelectorAll('main details').forEach(d => d.open = true)");
                    assertThat(owner.barriers()).as("%s %s", path, screen).isEmpty();
                    assertThat(owner.scrollsSideways())
                            .as("%s %s scrolls sideways", path, screen)
                            .isFalse();
                }
                assertThat(owner.complaints()).isEmpty();
            }
        }
        shop.house().people().speak(marta, Locale.ITALY);
    }
}
