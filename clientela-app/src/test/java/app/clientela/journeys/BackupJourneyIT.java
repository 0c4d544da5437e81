package app.clientela.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.TestFolders;
import app.clientela.customers.NewCustomer;
import app.clientela.platform.db.DataFolder;
import app.clientela.safekeeping.Restoring;
import app.clientela.safekeeping.cli.RestoreCommand;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/// A shop is backed up and taken along, loses what came after, and is back as it was.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class BackupJourneyIT {

    private OpenShop shop;
    private Browsers browsers;
    private Path folder;
    private Path data;
    private Path backup = Path.of("");

    @BeforeAll
    void opens() {
        folder = TestFolders.fresh("backups");
        browsers = Browsers.start();
        shop = OpenShop.solferina();
        data = shop.house().folder().path();
        add("Anna Prima");
        shop.house().valuations().revalue();
    }

    private void add(String name) {
        shop.house()
                .customers()
                .add(new NewCustomer(
                        name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("Torino")));
    }

    @AfterAll
    void closes() {
        if (shop != null) {
            shop.close();
            browsers.close();
        }
    }

    /// @param word that the page of the figures holds in this language
    record Visit(Screen screen, String language, String word) {}

    static List<Visit> visits() {
        return List.of(
                new Visit(Screen.DESK, "it-IT", "Valore totale"),
                new Visit(Screen.PHONE.inTheDark(), "pt-BR", "Valor total"),
                new Visit(Screen.DESK.inTheDark(), "en-GB", "Total value"));
    }

    @Order(1)
    @ParameterizedTest
    @MethodSource("visits")
    void makesABackupAndTakesEverythingAlong(Visit visit) throws IOException {
        try (Visitor owner = browsers.visitor(shop, visit.screen()).signIn()) {
            speak(owner, visit.language());
            owner.open("/settings/backup");
            int before = shop.house().backups().kept().size();
            owner.see("form[action='/settings/backup'] button.go").click();
            owner.see("table.t tbody tr >> nth=" + before).waitFor();
            check(owner);
            Download made = owner.page()
                    .waitForDownload(() -> owner.see("table.t a[href^='/settings/backup/']")
                            .first()
                            .click());
            backup = folder.resolve(made.suggestedFilename());
            made.saveAs(backup);

            Path export = folder.resolve(visit.language() + ".zip");
            owner.page()
                    .waitForDownload(() ->
                            owner.see("a[href='/settings/export']").first().click())
                    .saveAs(export);
            assertThat(owner.complaints()).isEmpty();
            readsFromDisk(owner, snapshotIn(export), visit.word());
        }
    }

    private void readsFromDisk(Visitor owner, Path snapshot, String word) {
        List<String> asked = new ArrayList<>();
        owner.page().onRequest(request -> asked.add(request.url()));
        owner.page().navigate(snapshot.toUri().toString());
        assertThat(owner.see("body").innerText()).contains("Torrefazione Solferina", "Anna Prima", word);
        assertThat(owner.scrollsSideways()).isFalse();
        assertThat(asked).hasSize(1).allMatch(url -> url.startsWith("file:"));
        assertThat(owner.complaints()).isEmpty();
    }

    private Path snapshotIn(Path export) throws IOException {
        Path page = folder.resolve("snapshot-" + export.getFileName() + ".html");
        try (ZipFile zip = new ZipFile(export.toFile());
                InputStream bytes = zip.getInputStream(zip.getEntry("snapshot.html"))) {
            Files.copy(bytes, page);
        }
        return page;
    }

    @Test
    @Order(2)
    void isRefusedADamagedOneAndIsBackWithTheOther() throws IOException {
        add("Bruno Dopo");
        shop.close();
        byte[] bytes = Files.readAllBytes(backup);
        bytes[bytes.length / 2] ^= 1;
        Path damaged = Files.write(folder.resolve("damaged.zip"), bytes);
        StringWriter words = new StringWriter();
        assertThat(restore(damaged, words)).isEqualTo(4);
        assertThat(words.toString()).contains("This backup is damaged", "Nothing was changed");

        assertThat(restore(backup, words)).isZero();
        shop = OpenShop.in(data);
        try (Visitor owner = browsers.visitor(shop, Screen.PHONE).signIn()) {
            owner.open("/customers");
            owner.see("main a:has-text('Anna Prima'):visible").first().waitFor();
            assertThat(owner.see("main").innerText()).doesNotContain("Bruno Dopo");
            assertThat(shop.house().customers().count()).isOne();
            check(owner);
            assertThat(owner.complaints()).isEmpty();
        }
    }

    private int restore(Path file, StringWriter words) {
        CommandLine line =
                new CommandLine(new RestoreCommand(held -> new Restoring(held, Clock.systemUTC(), DataFolder::close)));
        line.setOut(new PrintWriter(words, true));
        line.setErr(new PrintWriter(words, true));
        return line.execute(file.toString(), "--data", data.toString());
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
}
