package app.clientela.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.business.ShopFixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// For how long received files are kept.
final class KeptFilesTest {

    /// The shop's two years, from noon of 2026-03-14.
    private static final Duration TWO_YEARS = Duration.ofDays(731);

    private static final LocalDate LAST_DAY = LocalDate.of(2028, 3, 14);

    private Shopfloor shop;

    @BeforeEach
    void opens() {
        shop = new Shopfloor();
    }

    @AfterEach
    void closes() {
        shop.close();
    }

    private void pass(Duration time) {
        shop.clock.pass(time);
        shop.jobs.runWaiting();
    }

    @Test
    void throwsAFileAwayAfterItsTimeAndKeepsWhatItBrought() throws IOException {
        String table = Shopfloor.table(20);
        ImportRun run = shop.letIn("till.csv", table);
        String books = shop.books();
        assertThat(shop.intake.kept().until(run)).contains(LAST_DAY);

        pass(TWO_YEARS);
        assertThat(shop.kept()).as("its last day").containsExactly(run.file().hash());
        pass(Duration.ofDays(1));
        assertThat(shop.kept()).isEmpty();
        assertThat(shop.intake.kept().until(run)).isEmpty();
        assertThat(shop.books()).isEqualTo(books).isNotEmpty();

        assertThat(shop.drop("till.csv", table)).isInstanceOf(Reception.AlreadyReceived.class);
        assertThat(shop.kept()).as("what came in before is not kept anew").isEmpty();
    }

    @Test
    void goesByTheMonthsThatTheShopSays() throws IOException {
        ImportRun run = shop.letIn("till.csv", Shopfloor.table(3));
        shop.business.save(ShopFixtures.keepingFiles(shop.business.get(), 12));
        assertThat(shop.intake.kept().until(run)).contains(LAST_DAY.minusYears(1));
        pass(Duration.ofDays(365));
        assertThat(shop.kept()).isNotEmpty();
        shop.clock.pass(Duration.ofDays(1));
        assertThat(shop.intake.kept().until(run))
                .as("kept a day longer, until somebody looks")
                .contains(LAST_DAY.minusYears(1).plusDays(1));
        shop.jobs.runWaiting();
        assertThat(shop.kept()).isEmpty();
    }

    @Test
    void letsTheOthersGoWhereTheFirstCannotBeDeleted() throws IOException {
        SealedFileStore store = new SealedFileStore(shop.database);
        for (int rows = 1; rows <= 3; rows++) {
            shop.letIn("till.csv", Shopfloor.table(rows));
        }
        SealedFile stuck = shop.database.read(store::all).getFirst();
        Path place = shop.files.resolve(stuck.place());
        Files.delete(place);
        Files.createDirectories(place.resolve("a folder in its place"));
        pass(TWO_YEARS.plusDays(1));
        assertThat(shop.kept()).containsExactly(stuck.hash());
    }

    @Test
    void keepsWhatWaitsHoweverLong() throws IOException {
        shop.drop("till.csv", Shopfloor.table(3));
        pass(TWO_YEARS.multipliedBy(3));
        assertThat(shop.kept()).hasSize(1);
    }

    @Test
    void throwsTheFileOfAnUndoneRunAway() throws IOException {
        shop.undo(shop.letIn("till.csv", Shopfloor.table(3)));
        pass(Duration.ofDays(1));
        assertThat(shop.kept()).isEmpty();
    }

    @Test
    void forgetsRefusedDocumentsWithTheArchiveThatHoldsThem() throws IOException {
        shop.intake.own(Invoices.US);
        String invoice = Invoices.to("RSSMRA85T10A562S", "1", "2025-03-01", "100");
        String cut = Invoices.to("RSSMRA85T10A562S", "2", "2025-03-02", "10").substring(0, 900);
        ImportRun run = shop.letIn("invoices.zip", Invoices.zip(Map.of("1.xml", invoice, "2.xml", cut)));
        assertThat(shop.intake.refused().groups(run)).isNotEmpty();
        pass(TWO_YEARS.plusDays(1));
        assertThat(shop.kept()).isEmpty();
        assertThat(shop.intake.refused().groups(run)).isEmpty();
        assertThat(shop.now(run).tally()).isEqualTo(run.tally());
    }

    @Test
    void keepsRefusedRowsOfATable() {
        ImportRun run = shop.letIn("till.csv", Shopfloor.table(9) + "A-99;2025-44-44;x@example.org;X;1,00\n");
        pass(TWO_YEARS.plusDays(1));
        assertThat(shop.intake.refused().groups(run)).hasSize(1);
    }
}
