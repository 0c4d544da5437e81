package app.clientela.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import app.clientela.customers.Adding;
import app.clientela.customers.CustomerId;
import app.clientela.customers.Customers;
import app.clientela.customers.CustomersJoined;
import app.clientela.customers.NewCustomer;
import app.clientela.customers.TimelineEntry;
import app.clientela.kernel.Ids;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import app.clientela.platform.events.News;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the room promises, on whichever database.
abstract class PrivacyContract {

    private static final RunId FIRST = new RunId(1);
    private static final RunId SECOND = new RunId(2);

    private Database database;
    private Privacy privacy;
    private CustomerId anna;
    private CustomerId eva;

    abstract Database open();

    @BeforeEach
    void opens() {
        database = open();
        Clock clock = Clock.fixed(Instant.parse("2026-03-14T10:00:00Z"), ZoneOffset.UTC);
        Ids ids = new Ids(clock, new Random(1));
        Customers customers = new Customers(database, ids, new News(), clock, () -> "IT");
        PrivacyTools tools = new PrivacyTools(database, ids, clock, new Random(2));
        privacy = new Privacy(tools, customers, () -> ZoneId.of("Europe/Rome"));
        anna = add(customers, "Anna", Optional.of("anna@example.com"));
        eva = add(customers, "Eva", Optional.of("eva@example.com"));
        add(customers, "Ugo", Optional.empty());
    }

    @AfterEach
    void closes() {
        database.close();
    }

    private static CustomerId add(Customers customers, String name, Optional<String> email) {
        Adding adding =
                customers.add(new NewCustomer(name, email, Optional.empty(), Optional.empty(), Optional.empty()));
        return ((Adding.Added) adding).customer();
    }

    private static NewConsent said(CustomerId who, boolean granted, String on) {
        return new NewConsent(
                who,
                Channel.EMAIL,
                granted,
                Optional.of(on).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                Optional.empty(),
                "OPTIN_TIME " + on);
    }

    private ConsentState email(CustomerId who) {
        return privacy.stateOf(who, Channel.EMAIL);
    }

    private void merge(Set<CustomerId> told, CustomerId now) {
        privacy.on(new CustomersJoined(told, now));
    }

    /// Every row of the ledger as it stands.
    private Map<Long, String> ledger() {
        return database.read(() -> database.sql().fetch("SELECT * FROM consent").stream()
                .collect(Collectors.toMap(row -> row.get("id", Long.class), Object::toString)));
    }

    @Test
    void knowsNothingOfWhoeverOnlyStandsInAnAddressBook() {
        assertThat(email(anna)).isEqualTo(ConsentState.UNKNOWN);
        assertThat(privacy.health()).isEqualTo(new ConsentHealth(2, 0, 0));
        assertThat(privacy.health().unknown()).isEqualTo(2);
    }

    @Test
    void keepsEachChannelApart() {
        privacy.record(List.of(said(anna, true, "2025-01-01")), FIRST);
        assertThat(email(anna)).isEqualTo(ConsentState.GRANTED);
        assertThat(privacy.stateOf(anna, Channel.PHONE)).isEqualTo(ConsentState.UNKNOWN);
        assertThat(privacy.health()).isEqualTo(new ConsentHealth(2, 1, 0));
    }

    @Test
    void addsNothingWhereOneRunSaysTheSameTwice() {
        NewConsent yes = said(anna, true, "2025-01-01");
        assertThat(privacy.record(List.of(yes, yes, said(anna, true, "2025-01-02")), FIRST))
                .isEqualTo(2);
        assertThat(privacy.record(List.of(yes), FIRST)).isZero();
        assertThat(privacy.record(List.of(yes), SECOND)).isOne();
    }

    @Test
    void undoesARunByAddingThatItWasInError() {
        privacy.record(List.of(said(anna, true, "2025-01-01")), FIRST);
        privacy.record(List.of(said(anna, false, "2025-06-01")), SECOND);
        assertThat(email(anna)).isEqualTo(ConsentState.WITHDRAWN);

        privacy.withdraw(SECOND);
        privacy.withdraw(SECOND);
        assertThat(email(anna)).isEqualTo(ConsentState.GRANTED);
        assertThat(ledger()).hasSize(3);
        assertThat(privacy.consentsOf(anna)).extracting(Consent::run).containsExactly(FIRST);
        assertThat(privacy.firstRunOf(List.of(anna, eva))).isEqualTo(Map.of(anna, FIRST));

        privacy.record(List.of(said(anna, false, "2025-06-01")), SECOND);
        assertThat(email(anna)).isEqualTo(ConsentState.WITHDRAWN);
        privacy.withdraw(FIRST);
        privacy.withdraw(SECOND);
        assertThat(email(anna)).isEqualTo(ConsentState.UNKNOWN);
        assertThat(privacy.holding(List.of(anna))).isEmpty();
    }

    @Test
    void neverChangesOrLosesAnEntry() {
        privacy.record(List.of(said(anna, true, "2025-01-01"), said(eva, false, "")), FIRST);
        Map<Long, String> before = ledger();

        privacy.record(List.of(said(anna, false, "2025-02-01")), SECOND);
        merge(Set.of(anna, eva), anna);
        privacy.withdraw(FIRST);
        merge(Set.of(eva), eva);
        privacy.suppress("eva@example.com");
        privacy.withdraw(SECOND);

        assertThat(ledger()).containsAllEntriesOf(before).hasSize(6);
    }

    @Test
    void takesTheStricterWordWhenTwoCustomersAreOneUntilALaterYes() {
        privacy.record(List.of(said(anna, true, "2025-06-01"), said(eva, false, "2024-01-01")), FIRST);

        merge(Set.of(anna, eva), anna);
        assertThat(email(anna)).isEqualTo(ConsentState.WITHDRAWN);
        assertThat(privacy.consentsOf(anna)).hasSize(2);
        assertThat(privacy.health()).isEqualTo(new ConsentHealth(2, 0, 1));

        privacy.record(List.of(said(eva, true, "2026-03-15")), SECOND);
        assertThat(email(anna)).isEqualTo(ConsentState.GRANTED);
        privacy.withdraw(SECOND);

        merge(Set.of(eva), eva);
        assertThat(email(anna)).isEqualTo(ConsentState.GRANTED);
        assertThat(email(eva)).isEqualTo(ConsentState.WITHDRAWN);
    }

    @Test
    void showsOnTheTimelineWhatChanged() {
        privacy.record(
                List.of(
                        said(anna, true, "2025-01-01"),
                        said(anna, true, "2025-02-01"),
                        said(anna, false, "2025-03-01"),
                        said(eva, true, "")),
                FIRST);

        assertThat(privacy.entriesOf(anna, 10))
                .extracting(TimelineEntry::on, TimelineEntry::kind, TimelineEntry::topic)
                .containsExactly(
                        tuple(LocalDate.parse("2025-03-01"), TimelineEntry.Kind.WITHDRAWAL, "email"),
                        tuple(LocalDate.parse("2025-01-01"), TimelineEntry.Kind.CONSENT, "email"));
        assertThat(privacy.entriesOf(eva, 10))
                .extracting(TimelineEntry::on)
                .containsExactly(LocalDate.parse("2026-03-14"));
        assertThat(privacy.holding(List.of(anna, eva, new CustomerId(7)))).containsExactlyInAnyOrder(anna, eva);
    }

    @Test
    void suppressesAnAddressHoweverItIsWrittenWithoutKeepingIt() {
        assertThat(privacy.isSuppressed("anna@example.com")).isFalse();
        assertThat(privacy.suppress(" Anna@Example.com")).isTrue();
        assertThat(privacy.suppress("anna@example.com")).isTrue();
        assertThat(privacy.suppress("0039 335 6581698")).isTrue();
        assertThat(privacy.suppress("by the door")).isFalse();

        assertThat(privacy.isSuppressed("anna@example.com")).isTrue();
        assertThat(privacy.isSuppressed("335 658 1698")).isTrue();
        assertThat(privacy.isSuppressed("eva@example.com")).isFalse();
        String kept = database.read(
                () -> database.sql().fetch("SELECT * FROM suppressed_address").formatCSV());
        assertThat(kept).doesNotContain("anna", "6581698");
        assertThat(email(anna)).isEqualTo(ConsentState.UNKNOWN);
    }
}
