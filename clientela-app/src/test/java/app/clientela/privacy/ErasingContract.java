package app.clientela.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.customers.Adding;
import app.clientela.customers.CustomerId;
import app.clientela.customers.Customers;
import app.clientela.customers.Identity;
import app.clientela.customers.KnownAs;
import app.clientela.customers.Merges;
import app.clientela.customers.NewCustomer;
import app.clientela.customers.Recognition;
import app.clientela.kernel.Ids;
import app.clientela.kernel.PublicId;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import app.clientela.platform.events.News;
import app.clientela.platform.jobs.Jobs;
import app.clientela.safekeeping.ErasureJournal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What erasing promises, on whichever database.
abstract class ErasingContract {

    private static final RunId RUN = new RunId(5);

    @TempDir
    private Path folder;

    private final List<CustomerForgotten> told = new ArrayList<>();
    private Database database;
    private Customers customers;
    private Merges merges;
    private Privacy privacy;
    private Jobs jobs;
    private ErasureJournal journal;
    private Erasing erasing;
    private CustomerId anna;
    private CustomerId twin;

    abstract Database open();

    @BeforeEach
    void opens() {
        database = open();
        Clock clock = Clock.fixed(Instant.parse("2026-11-26T10:00:00Z"), ZoneOffset.UTC);
        Ids ids = new Ids(clock, new Random(1));
        News news = new News();
        customers = new Customers(database, ids, news, clock, () -> "IT");
        merges = new Merges(database, ids, news, clock);
        PrivacyTools tools = new PrivacyTools(database, ids, clock, new Random(2));
        privacy = new Privacy(tools, customers, () -> ZoneId.of("Europe/Rome"));
        jobs = new Jobs(database, ids, clock);
        journal = new ErasureJournal(folder);
        erasing = new Erasing(tools, new ErasingTools(news, jobs, journal), customers, privacy);
        news.on(CustomerForgotten.class, told::add);
        anna = known("1", "Anna Rossi", "anna@example.com");
        twin = known("2", "A. Rossi", "a.rossi@work.example");
    }

    @AfterEach
    void closes() {
        database.close();
    }

    private CustomerId known(String number, String name, String email) {
        return switch (recognise(number, name, email)) {
            case Recognition.Known(CustomerId id) -> id;
            case Recognition.Created(CustomerId id) -> id;
            case Recognition.Unnamed _ -> throw new AssertionError("nobody");
        };
    }

    private Recognition recognise(String number, String name, String email) {
        Identity who = new Identity(
                "shop",
                Optional.of(number),
                Optional.of(name),
                Optional.of(email),
                Optional.of("347 555 0199"),
                Optional.empty(),
                Optional.of("Asti"),
                Optional.of("IT"),
                true);
        return customers.recognise(List.of(who), RUN).getFirst();
    }

    private int rows(String table) {
        return database.read(() -> database.sql().fetchCount(database.sql().selectFrom(table)));
    }

    @Test
    void erasesAFamilyAndKnowsNobodyByTheirNumbersAnyMore() {
        PublicId first = customers.get(anna).publicId();
        PublicId second = customers.get(twin).publicId();
        merges.merge(anna, twin, Optional.empty());
        customers.tag(anna, "zia");
        erasing.erase(twin);

        assertThat(told).hasSize(1);
        assertThat(told.getFirst().customers()).containsExactlyInAnyOrder(anna, twin);
        assertThat(told.getFirst().runs()).containsExactly(RUN);
        assertThat(told.getFirst().traces().isIn("Rossi, Anna")).isTrue();
        assertThat(rows("customer_identity")).isZero();
        assertThat(rows("customer_tag")).isZero();
        assertThat(rows("merge_proposal")).isZero();
        assertThat(customers.count()).isZero();
        assertThat(customers.find(first)).isEmpty();
        assertThat(customers.erased(first).orElseThrow().id()).isEqualTo(anna);
        assertThat(customers.erased(second).orElseThrow().id()).isEqualTo(anna);
        assertThat(merges.undo(twin)).isFalse();

        assertThat(recognise("1", "Anna Rossi", "anna@example.com")).isEqualTo(new Recognition.Known(anna));
        assertThat(recognise("77", "Anna Rossi", "a.rossi@work.example")).isEqualTo(new Recognition.Known(twin));
        assertThat(rows("customer_identity")).isZero();
        assertThat(recognise("78", "Eva Rossi", "eva@example.com")).isInstanceOf(Recognition.Created.class);
        assertThat(rows("merge_proposal")).isZero();
    }

    @Test
    void suppressesTheirAddressesAndLeavesWhatTheyAllowedWithoutItsEvidence() {
        NewConsent said = new NewConsent(
                anna, Channel.EMAIL, true, Optional.empty(), Optional.empty(), "ticked by Anna Rossi at the till");
        privacy.record(List.of(said), RUN);
        erasing.erase(anna);
        assertThat(privacy.isSuppressed("anna@example.com")).isTrue();
        assertThat(privacy.isSuppressed("+39 347 5550199")).isTrue();
        assertThat(privacy.isSuppressed("a.rossi@work.example")).isFalse();
        assertThat(privacy.consentsOf(anna)).extracting(Consent::how).containsExactly("");
        assertThat(privacy.stateOf(anna, Channel.EMAIL)).isEqualTo(ConsentState.GRANTED);
        assertThat(customers.get(twin).identities()).hasSize(4);
    }

    @Test
    void erasesAgainThoseWhomTheJournalNamesAndNobodyElse() {
        assertThat(erasing.eraseAgain()).isZero();
        merges.merge(anna, twin, Optional.empty());
        journal.add(List.of(anna.value(), 404L));
        assertThat(erasing.eraseAgain()).isOne();
        assertThat(customers.erased()).isEqualTo(Set.of(anna));
        assertThat(customers.get(twin).first(KnownAs.Kind.EMAIL)).contains("a.rossi@work.example");
        assertThat(customers.get(twin).id()).isEqualTo(twin);
        assertThat(erasing.eraseAgain()).isZero();
        jobs.runWaiting();
        assertThat(jobs.isPending(Erasing.SCRUB)).isFalse();
    }

    @Test
    void takesInByHandWhoeverComesBack() {
        erasing.erase(anna);
        Adding back = customers.add(new NewCustomer(
                "Anna Rossi", Optional.of("anna@example.com"), Optional.empty(), Optional.empty(), Optional.empty()));
        CustomerId fresh = ((Adding.Added) back).customer();
        assertThat(fresh).isNotEqualTo(anna);
        assertThat(recognise("99", "Anna Rossi", "anna@example.com")).isEqualTo(new Recognition.Known(fresh));
        assertThat(recognise("1", "", "")).isEqualTo(new Recognition.Known(anna));
        assertThat(privacy.isSuppressed("anna@example.com")).isTrue();
    }
}
