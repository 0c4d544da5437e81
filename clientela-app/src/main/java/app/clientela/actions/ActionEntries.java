package app.clientela.actions;

import app.clientela.customers.CostKind;
import app.clientela.customers.ServingCost;
import app.clientela.customers.TimelineEntry;
import app.clientela.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An action as it stands in a customer's history and in the cost to serve.
final class ActionEntries {

    private ActionEntries() {}

    static TimelineEntry entry(Action action) {
        TimelineEntry.Kind kind = switch (action.kind()) {
            case NOTE -> TimelineEntry.Kind.NOTE;
            case CALL -> TimelineEntry.Kind.CALL;
            case VISIT -> TimelineEntry.Kind.VISIT;
            case MESSAGE -> TimelineEntry.Kind.MESSAGE;
        };
        Optional<Money> money = Optional.of(action.cost().negate()).filter(cost -> !cost.isZero());
        return new TimelineEntry(
                action.on(),
                kind,
                "",
                action.words(),
                money,
                Optional.empty(),
                action.id().value());
    }

    /// The time at the hour's cost, and the money, apart.
    static List<ServingCost> costs(Action action) {
        List<ServingCost> costs = new ArrayList<>();
        if (action.minutes() > 0) {
            costs.add(cost(action, CostKind.MINUTES, action.time(), action.minutes()));
        }
        if (action.money().isPositive()) {
            costs.add(cost(action, CostKind.EXPENSE, action.money(), 0));
        }
        return costs;
    }

    private static ServingCost cost(Action action, CostKind kind, Money amount, int minutes) {
        return new ServingCost(action.customer(), kind, action.on(), amount, minutes, action.words());
    }
}
