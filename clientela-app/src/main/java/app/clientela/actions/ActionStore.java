package app.clientela.actions;

import static app.clientela.db.Tables.ACTION;

import app.clientela.customers.CustomerId;
import app.clientela.db.tables.records.ActionRecord;
import app.clientela.kernel.Ids;
import app.clientela.kernel.Money;
import app.clientela.platform.db.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// All SQL about actions.
final class ActionStore {

    private static final int AT_ONCE = 500;

    private final Database database;
    private final Ids ids;
    private final Clock clock;
    private final Supplier<Money> hourCost;

    ActionStore(Database database, Ids ids, Clock clock, Supplier<Money> hourCost) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
        this.hourCost = hourCost;
    }

    /// @param now whoever the customer is by now
    ActionId add(NewAction action, CustomerId now) {
        ActionId id = new ActionId(ids.next());
        database.sql()
                .insertInto(ACTION)
                .set(ACTION.ID, id.value())
                .set(ACTION.CUSTOMER_ID, now)
                .set(ACTION.TOLD_CUSTOMER_ID, action.customer())
                .set(ACTION.KIND, action.kind().name().toLowerCase(Locale.ROOT))
                .set(ACTION.DONE_ON, action.on())
                .set(ACTION.MINUTES, action.minutes())
                .set(ACTION.COST_MINOR, action.money().minor())
                .set(ACTION.CURRENCY, action.money().currency().getCurrencyCode())
                .set(ACTION.WORDS, action.words())
                .set(ACTION.PERSON_ID, action.person().orElse(null))
                .set(ACTION.RECORDED_AT, clock.instant())
                .execute();
        return id;
    }

    List<Action> of(CustomerId customer) {
        Money hour = hourCost.get();
        return database.sql()
                .selectFrom(ACTION)
                .where(ACTION.CUSTOMER_ID.eq(customer))
                .orderBy(ACTION.DONE_ON.desc(), ACTION.ID.desc())
                .fetch(row -> action(row, hour));
    }

    void each(LocalDate until, Consumer<Action> to) {
        Money hour = hourCost.get();
        try (var cursor = database.sql()
                .selectFrom(ACTION)
                .where(ACTION.DONE_ON.le(until))
                .orderBy(ACTION.CUSTOMER_ID, ACTION.DONE_ON, ACTION.ID)
                .fetchSize(1000)
                .fetchLazy()) {
            cursor.forEach(row -> to.accept(action(row, hour)));
        }
    }

    boolean remove(CustomerId customer, ActionId action) {
        return database.sql()
                        .deleteFrom(ACTION)
                        .where(ACTION.ID.eq(action.value()))
                        .and(ACTION.CUSTOMER_ID.eq(customer))
                        .execute()
                == 1;
    }

    void hand(Set<CustomerId> told, CustomerId now) {
        told.forEach(one -> database.sql()
                .update(ACTION)
                .set(ACTION.CUSTOMER_ID, now)
                .where(ACTION.TOLD_CUSTOMER_ID.eq(one))
                .execute());
    }

    /// What was done and what it cost stays, without a word.
    void wipe(Set<CustomerId> told) {
        database.sql()
                .update(ACTION)
                .set(ACTION.WORDS, "")
                .where(ACTION.TOLD_CUSTOMER_ID.in(told))
                .execute();
    }

    /// Those of them for whom an action was recorded.
    Set<CustomerId> holding(Collection<CustomerId> customers) {
        List<CustomerId> asked = List.copyOf(customers);
        Set<CustomerId> held = new HashSet<>();
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            List<CustomerId> some = asked.subList(from, Math.min(asked.size(), from + AT_ONCE));
            held.addAll(database.sql()
                    .selectDistinct(ACTION.TOLD_CUSTOMER_ID)
                    .from(ACTION)
                    .where(ACTION.TOLD_CUSTOMER_ID.in(some))
                    .fetch(ACTION.TOLD_CUSTOMER_ID));
        }
        return held;
    }

    private static Action action(ActionRecord row, Money hour) {
        Money money = new Money(row.getCostMinor(), Currency.getInstance(row.getCurrency()));
        return new Action(
                new ActionId(row.getId()),
                row.getCustomerId(),
                ActionKind.valueOf(row.getKind().toUpperCase(Locale.ROOT)),
                row.getDoneOn(),
                row.getMinutes(),
                money,
                HourRate.cost(row.getMinutes(), hour),
                row.getWords(),
                Optional.ofNullable(row.getPersonId()),
                row.getRecordedAt());
    }
}
