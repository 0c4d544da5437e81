package app.clientela.actions;

import app.clientela.customers.CustomerId;
import app.clientela.customers.Customers;
import app.clientela.customers.CustomersJoined;
import app.clientela.customers.ServingCost;
import app.clientela.customers.TimelineEntry;
import app.clientela.customers.TimelineSource;
import app.clientela.customers.ValueSource;
import app.clientela.kernel.Money;
import app.clientela.kernel.Problem;
import app.clientela.platform.db.Database;
import app.clientela.platform.events.News;
import app.clientela.privacy.CustomerForgotten;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What we did for or with customers, recorded by hand: the beginning of the cost to serve.
public final class Actions implements TimelineSource, ValueSource {

    static final int LONGEST = 1440;
    static final int MOST_WORDS = 2000;

    private final Database database;
    private final News news;
    private final Customers customers;
    private final ActionStore store;
    private final Clock clock;
    private final Supplier<ZoneId> zone;

    /// @param zone where the shop's days begin and end
    /// @param hourCost what an hour of our time costs, in the shop's currency
    public Actions(ActionTools tools, Customers customers, Supplier<ZoneId> zone, Supplier<Money> hourCost) {
        this.database = tools.database();
        this.news = tools.news();
        this.customers = customers;
        this.clock = tools.clock();
        this.zone = zone;
        this.store = new ActionStore(database, tools.ids(), clock, hourCost);
    }

    /// Records an action that happened today or before. It stands with whoever the customer is by
    /// then, merged since the form was opened or not.
    public ActionRecording record(NewAction action) {
        List<Problem> problems = problems(action);
        return problems.isEmpty() ? database.write(() -> recorded(action)) : new ActionRecording.Refused(problems);
    }

    private ActionRecording recorded(NewAction action) {
        if (customers.here(Set.of(action.customer())).isEmpty()) {
            return new ActionRecording.Refused(List.of(Problem.of("actions.problem.gone")));
        }
        CustomerId now = now(action.customer());
        ActionId id = store.add(action, now);
        news.tell(new CostsChanged(now));
        return new ActionRecording.Recorded(id);
    }

    private CustomerId now(CustomerId told) {
        return customers.nowOf(Set.of(told)).getOrDefault(told, told);
    }

    private List<Problem> problems(NewAction action) {
        List<Problem> problems = new ArrayList<>();
        if (action.on().isAfter(LocalDate.now(clock.withZone(zone.get())))) {
            problems.add(Problem.of("actions.problem.future").at("day"));
        }
        if (action.minutes() < 0 || action.minutes() > LONGEST) {
            problems.add(Problem.of("actions.problem.minutes", LONGEST).at("minutes"));
        }
        if (action.money().isNegative()) {
            problems.add(Problem.of("actions.problem.money").at("money"));
        }
        if (action.words().length() > MOST_WORDS) {
            problems.add(Problem.of("actions.problem.words", MOST_WORDS).at("words"));
        }
        return problems;
    }

    /// The actions for a customer, the newest first.
    public List<Action> of(CustomerId customer) {
        return database.read(() -> store.of(customer));
    }

    /// Takes back an action that was recorded by mistake. False if it was not there.
    public boolean remove(CustomerId customer, ActionId action) {
        return database.write(() -> {
            CustomerId now = now(customer);
            boolean removed = store.remove(now, action);
            if (removed) {
                news.tell(new CostsChanged(now));
            }
            return removed;
        });
    }

    public void on(CustomersJoined event) {
        database.write(() -> store.hand(event.told(), event.now()));
    }

    public void on(CustomerForgotten event) {
        database.write(() -> store.wipe(event.customers()));
    }

    @Override
    public List<TimelineEntry> entriesOf(CustomerId id, int limit) {
        return of(id).stream().limit(limit).map(ActionEntries::entry).toList();
    }

    @Override
    public Set<CustomerId> holding(Collection<CustomerId> customers) {
        return database.read(() -> store.holding(customers));
    }

    @Override
    public List<ServingCost> costsOf(CustomerId id) {
        return of(id).stream()
                .flatMap(action -> ActionEntries.costs(action).stream())
                .toList();
    }

    @Override
    public void eachCost(LocalDate until, Consumer<ServingCost> to) {
        database.read(() -> {
            store.each(until, action -> ActionEntries.costs(action).forEach(to));
            return true;
        });
    }
}
