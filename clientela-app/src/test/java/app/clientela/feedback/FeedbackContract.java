package app.clientela.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import app.clientela.customers.Adding;
import app.clientela.customers.CostKind;
import app.clientela.customers.CustomerId;
import app.clientela.customers.Customers;
import app.clientela.customers.CustomersJoined;
import app.clientela.customers.NewCustomer;
import app.clientela.customers.ServingCost;
import app.clientela.customers.TimelineEntry;
import app.clientela.kernel.Ids;
import app.clientela.kernel.Money;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import app.clientela.platform.events.News;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the room promises, on whichever database.
abstract class FeedbackContract {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final RunId FIRST = new RunId(1);
    private static final RunId SECOND = new RunId(2);

    private Database database;
    private Feedback feedback;
    private CustomerId anna;
    private CustomerId eva;

    abstract Database open();

    @BeforeEach
    void opens() {
        database = open();
        Clock clock = Clock.fixed(Instant.parse("2026-03-14T10:00:00Z"), ZoneOffset.UTC);
        Ids ids = new Ids(clock, new Random(1));
        Customers customers = new Customers(database, ids, new News(), clock, () -> "IT");
        feedback = new Feedback(database, ids, customers, () -> new Money(1800, EUR));
        anna = add(customers, "Anna");
        eva = add(customers, "Eva");
    }

    @AfterEach
    void closes() {
        database.close();
    }

    private static CustomerId add(Customers customers, String name) {
        Adding adding = customers.add(
                new NewCustomer(name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        return ((Adding.Added) adding).customer();
    }

    private NewVoice voice(String number, CustomerId who, String on, String text) {
        return voice(number, Optional.of(who), on, text);
    }

    private static NewVoice voice(String number, Optional<CustomerId> who, String on, String text) {
        return new NewVoice(
                "reviews",
                number,
                VoiceKind.REVIEW,
                who,
                LocalDate.parse(on),
                Optional.empty(),
                Optional.of(new Rating(4, 1, 5)),
                "",
                text,
                0,
                Optional.empty(),
                "Anna R.",
                1);
    }

    private NewVoice request(String number, CustomerId who, String on, int minutes) {
        return new NewVoice(
                "tickets",
                number,
                VoiceKind.REQUEST,
                Optional.of(who),
                LocalDate.parse(on),
                Optional.of(Instant.parse("2026-03-01T09:00:00Z")),
                Optional.empty(),
                "The grinder jams",
                "It stopped",
                minutes,
                Optional.of("A1"),
                "",
                1);
    }

    private String textOf(CustomerId who) {
        return String.join(",", feedback.of(who).stream().map(Voice::text).toList());
    }

    @Test
    void recordsAVoiceOnceHoweverOftenItComes() {
        NewVoice good = voice("1", anna, "2026-03-01", "Good");
        assertThat(feedback.record(List.of(good, good, voice("1", anna, "2026-03-01", "Bad")), FIRST))
                .extracting(Object::getClass)
                .containsExactly(
                        VoiceRecording.Recorded.class, VoiceRecording.Known.class, VoiceRecording.Conflict.class);
        assertThat(feedback.record(List.of(good), SECOND).getFirst()).isInstanceOf(VoiceRecording.Known.class);
        assertThat(feedback.count()).isOne();
        assertThat(textOf(anna)).isEqualTo("Good");
        assertThat(feedback.of(anna).getFirst().rating()).contains(new Rating(4, 1, 5));
    }

    @Test
    void undoesRunsInAnyOrder() {
        feedback.record(List.of(voice("1", anna, "2026-03-01", "Good")), FIRST);
        assertThat(feedback.record(List.of(voice("1", anna, "2026-03-01", "Better")), SECOND)
                        .getFirst())
                .isInstanceOf(VoiceRecording.Revised.class);
        assertThat(textOf(anna)).isEqualTo("Better");
        assertThat(feedback.firstRunOf(List.of(anna, eva))).isEqualTo(Map.of(anna, FIRST));

        feedback.withdraw(FIRST);
        assertThat(textOf(anna)).isEqualTo("Better");
        assertThat(feedback.firstRunOf(List.of(anna))).isEqualTo(Map.of(anna, SECOND));
        feedback.record(List.of(voice("1", anna, "2026-03-01", "Good")), FIRST);
        feedback.withdraw(SECOND);
        assertThat(textOf(anna)).isEqualTo("Good");
        feedback.withdraw(FIRST);
        assertThat(feedback.count()).isZero();
        assertThat(feedback.holding(List.of(anna))).isEmpty();
    }

    @Test
    void keepsVoicesOfNobodyWithoutShowingThemAnywhere() {
        feedback.record(List.of(voice("1", Optional.empty(), "2026-03-01", "Good")), FIRST);
        assertThat(feedback.count()).isOne();
        feedback.record(List.of(voice("1", Optional.of(anna), "2026-03-01", "Good")), SECOND);
        assertThat(textOf(anna)).isEqualTo("Good");
        assertThat(feedback.count()).isOne();
    }

    @Test
    void countsTheMinutesOfRequestsIntoTheCostToServe() {
        feedback.record(
                List.of(
                        request("1", anna, "2026-03-01", 20),
                        request("2", anna, "2026-03-10", 10),
                        request("3", anna, "2026-03-11", 0),
                        voice("4", eva, "2026-03-02", "Good")),
                FIRST);

        assertThat(feedback.costsOf(anna))
                .extracting(ServingCost::kind, ServingCost::amount, ServingCost::minutes)
                .containsExactlyInAnyOrder(
                        tuple(CostKind.MINUTES, new Money(600, EUR), 20),
                        tuple(CostKind.MINUTES, new Money(300, EUR), 10));
        List<ServingCost> costs = new ArrayList<>();
        feedback.eachCost(LocalDate.parse("2026-03-09"), costs::add);
        assertThat(costs).extracting(ServingCost::minutes).containsExactly(20);
    }

    @Test
    void standsOnTheTimelineOfItsCustomer() {
        feedback.record(List.of(request("1", anna, "2026-03-01", 20), voice("2", anna, "2026-03-02", "Good")), FIRST);
        assertThat(feedback.entriesOf(anna, 10))
                .extracting(TimelineEntry::kind, TimelineEntry::words, TimelineEntry::money)
                .containsExactly(
                        tuple(TimelineEntry.Kind.REVIEW, "4/5 · Good", Optional.empty()),
                        tuple(
                                TimelineEntry.Kind.REQUEST,
                                "The grinder jams · It stopped",
                                Optional.of(new Money(-600, EUR))));
        assertThat(feedback.entriesOf(anna, 1)).hasSize(1);
    }

    @Test
    void followsTwoCustomersWhoAreOneAndPartsThemAgain() {
        feedback.record(List.of(voice("1", anna, "2026-03-01", "Good"), voice("2", eva, "2026-03-02", "Bad")), FIRST);

        feedback.on(new CustomersJoined(Set.of(anna, eva), anna));
        assertThat(textOf(anna)).isEqualTo("Bad,Good");
        assertThat(feedback.holding(List.of(anna, eva))).containsExactlyInAnyOrder(anna, eva);

        feedback.on(new CustomersJoined(Set.of(eva), eva));
        assertThat(textOf(anna)).isEqualTo("Good");
        assertThat(textOf(eva)).isEqualTo("Bad");
    }
}
