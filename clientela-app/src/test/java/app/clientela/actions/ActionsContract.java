package app.clientela.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import app.clientela.customers.Adding;
import app.clientela.customers.CostKind;
import app.clientela.customers.CustomerId;
import app.clientela.customers.Customers;
import app.clientela.customers.CustomersJoined;
import app.clientela.customers.Merges;
import app.clientela.customers.NewCustomer;
import app.clientela.customers.ServingCost;
import app.clientela.customers.TimelineEntry;
import app.clientela.kernel.Ids;
import app.clientela.kernel.Money;
import app.clientela.kernel.Problem;
import app.clientela.platform.db.Database;
import app.clientela.platform.events.News;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the room promises, on whichever database.
abstract class ActionsContract {

    private static final Currency EUR = Currency.getInstance("EUR");

    private final List<CostsChanged> told = new ArrayList<>();
    private Database database;
    private Customers customers;
    private Merges merges;
    private Actions actions;
    private CustomerId anna;

    abstract Database open();

    /// Late in the evening in London it is tomorrow in Rome.
    @BeforeEach
    void opens() {
        database = open();
        Clock clock = Clock.fixed(Instant.parse("2026-03-13T23:30:00Z"), ZoneOffset.UTC);
        Ids ids = new Ids(clock, new Random(1));
        News news = new News();
        customers = new Customers(database, ids, news, clock, () -> "IT");
        merges = new Merges(database, ids, news, clock);
        news.on(CostsChanged.class, told::add);
        actions = new Actions(
                new ActionTools(database, ids, news, clock),
                customers,
                () -> ZoneId.of("Europe/Rome"),
                () -> new Money(1800, EUR));
        news.on(CustomersJoined.class, actions::on);
        anna = added("Anna Rossi");
    }

    private CustomerId added(String name) {
        Adding adding = customers.add(
                new NewCustomer(name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        return ((Adding.Added) adding).customer();
    }

    @AfterEach
    void closes() {
        database.close();
    }

    private NewAction call(String day, int minutes, long cents) {
        return call(anna, day, minutes, cents);
    }

    private static NewAction call(CustomerId who, String day, int minutes, long cents) {
        return new NewAction(
                who,
                ActionKind.CALL,
                LocalDate.parse(day),
                minutes,
                new Money(cents, EUR),
                "asked for a grinder",
                Optional.empty());
    }

    private ActionId record(NewAction action) {
        return switch (actions.record(action)) {
            case ActionRecording.Recorded(var id) -> id;
            case ActionRecording.Refused(var problems) -> throw new AssertionError(problems);
        };
    }

    @Test
    void countsMinutesAndMoneyIntoTheCostToServe() {
        record(call("2026-03-10", 6, 250));
        record(call("2026-03-14", 0, 0));

        assertThat(actions.costsOf(anna))
                .extracting(ServingCost::kind, ServingCost::amount, ServingCost::minutes)
                .containsExactly(
                        tuple(CostKind.MINUTES, new Money(180, EUR), 6),
                        tuple(CostKind.EXPENSE, new Money(250, EUR), 0));
    }

    @Test
    void showsTheNewestFirstWithWhatItCost() {
        record(call("2026-03-10", 6, 250));
        record(call("2026-03-14", 0, 0));

        List<TimelineEntry> entries = actions.entriesOf(anna, 10);

        assertThat(entries)
                .extracting(TimelineEntry::on)
                .extracting(LocalDate::toString)
                .containsExactly("2026-03-14", "2026-03-10");
        assertThat(entries.getFirst().money()).isEmpty();
        assertThat(entries.getLast().money()).contains(new Money(-430, EUR));
        assertThat(actions.entriesOf(anna, 1)).hasSize(1);
        assertThat(actions.holding(List.of(anna, new CustomerId(7)))).containsExactly(anna);
    }

    @Test
    void givesEveryCostUpToADay() {
        record(call("2026-03-10", 6, 0));
        record(call("2026-03-14", 6, 0));
        List<ServingCost> costs = new ArrayList<>();

        actions.eachCost(LocalDate.parse("2026-03-13"), costs::add);

        assertThat(costs).extracting(ServingCost::on).containsExactly(LocalDate.parse("2026-03-10"));
    }

    @Test
    void refusesTomorrowAndWhatCannotBe() {
        NewAction wrong = new NewAction(
                anna,
                ActionKind.NOTE,
                LocalDate.parse("2026-03-15"),
                1441,
                new Money(-1, EUR),
                "x".repeat(2001),
                Optional.empty());

        ActionRecording outcome = actions.record(wrong);

        assertThat(outcome).isInstanceOf(ActionRecording.Refused.class);
        assertThat(((ActionRecording.Refused) outcome).problems())
                .extracting(Problem::where)
                .containsExactly("day", "minutes", "money", "words");
        assertThat(actions.of(anna)).isEmpty();
    }

    @Test
    void takesBackWhatWasRecordedByMistakeOnlyFromItsCustomer() {
        ActionId action = record(call("2026-03-10", 6, 0));

        assertThat(actions.remove(new CustomerId(7), action)).isFalse();
        assertThat(actions.remove(anna, action)).isTrue();
        assertThat(actions.remove(anna, action)).isFalse();
        assertThat(actions.of(anna)).isEmpty();
        assertThat(told).containsExactly(new CostsChanged(anna), new CostsChanged(anna));
    }

    @Test
    void recordsForWhoeverACustomerWasMergedIntoMeanwhileAndPartsThemAgain() {
        CustomerId bruno = added("Bruno");
        merges.merge(anna, bruno, Optional.empty());

        ActionId first = record(call(bruno, "2026-03-10", 6, 0));
        ActionId second = record(call(bruno, "2026-03-11", 6, 0));

        assertThat(actions.of(anna)).extracting(Action::id).containsExactly(second, first);
        assertThat(told).containsOnly(new CostsChanged(anna));
        assertThat(actions.remove(bruno, first)).isTrue();
        merges.undo(bruno);
        assertThat(actions.of(anna)).isEmpty();
        assertThat(actions.of(bruno)).extracting(Action::id).containsExactly(second);
    }

    @Test
    void recordsNothingOfSomebodyWhoWasErasedMeanwhile() {
        customers.markBy(UnaryOperator.identity());
        customers.forget(Set.of(anna));

        assertThat(actions.record(call("2026-03-10", 6, 0)))
                .isEqualTo(new ActionRecording.Refused(List.of(Problem.of("actions.problem.gone"))));
        assertThat(actions.of(anna)).isEmpty();
    }
}
