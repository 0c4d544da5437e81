package app.clientela.overview.customer;

import app.clientela.customers.CostKind;
import app.clientela.customers.ServingCost;
import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What serving one customer has cost, by kind and line by line.
/// @param lines the newest first, at most `MOST`
/// @param more how many older lines are not shown
/// @param share of the margin they brought; empty where they brought none
/// @param hour what an hour of work costs the shop
record CostView(Money total, List<Part> kinds, List<ServingCost> lines, int more, Optional<Percent> share, Money hour) {

    private static final int MOST = 50;

    /// All costs of one kind.
    record Part(CostKind kind, int count, int minutes, Money amount) {

        String key() {
            return keyOf(kind);
        }

        String countKey() {
            return switch (kind) {
                case DELIVERY -> "overview.cost.delivery.count";
                case FEE -> "overview.cost.fee.count";
                case MINUTES -> "overview.cost.minutes.count";
                case EXPENSE -> "overview.cost.expense.count";
            };
        }
    }

    /// @param costs in the shop's currency
    static CostView of(List<ServingCost> costs, Optional<Money> earned, Money hour) {
        Money total = sum(costs, hour);
        List<Part> parts = new ArrayList<>();
        for (CostKind kind : CostKind.values()) {
            List<ServingCost> same =
                    costs.stream().filter(cost -> cost.kind() == kind).toList();
            if (!same.isEmpty()) {
                int minutes = same.stream().mapToInt(ServingCost::minutes).sum();
                parts.add(new Part(kind, same.size(), minutes, sum(same, hour)));
            }
        }
        parts.sort(Comparator.comparing(Part::amount).reversed());
        List<ServingCost> newest = costs.stream()
                .sorted(Comparator.comparing(ServingCost::on).reversed())
                .limit(MOST)
                .toList();
        return new CostView(total, parts, newest, costs.size() - newest.size(), share(total, earned), hour);
    }

    /// What a line was spent on.
    String key(ServingCost line) {
        return keyOf(line.kind());
    }

    private static String keyOf(CostKind kind) {
        return switch (kind) {
            case DELIVERY -> "overview.cost.delivery";
            case FEE -> "overview.cost.fee";
            case MINUTES -> "overview.cost.minutes";
            case EXPENSE -> "overview.cost.expense";
        };
    }

    private static Money sum(List<ServingCost> costs, Money like) {
        return costs.stream().map(ServingCost::amount).reduce(Money.zero(like.currency()), Money::plus);
    }

    private static Optional<Percent> share(Money total, Optional<Money> earned) {
        return earned.filter(Money::isPositive).map(margin -> {
            BigDecimal share = total.toDecimal().divide(margin.toDecimal(), 2, RoundingMode.HALF_EVEN);
            return Percent.ofFraction(share);
        });
    }
}
