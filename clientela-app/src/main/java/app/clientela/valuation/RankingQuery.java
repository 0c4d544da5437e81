package app.clientela.valuation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A question to the list of customers.
/// @param group who
/// @param search words that name, place, e-mail or phone must contain; empty for all
/// @param from which page, as [RankingPage#next()] or [RankingPage#previous()] gave it; empty for
///     the first
public record RankingQuery(Group group, String search, Sort sort, Optional<String> from) {

    /// Everybody, most valuable first.
    public static RankingQuery all() {
        return new RankingQuery(new Group.All(), "", Sort.TOTAL, Optional.empty());
    }

    /// Which customers a list shows.
    public sealed interface Group {
        /// Those whom a valuation adds up.
        sealed interface Summed extends Group {}

        record All() implements Summed {}

        record With(Status status) implements Summed {}

        record Tagged(Tag tag) implements Summed {}

        /// Who bought first between two days, both included, and on no other day.
        record Once(LocalDate from, LocalDate to) implements Group {}

        /// Those of whom all filters are true.
        record Filtered(List<RankingFilter> filters) implements Group {

            public Filtered {
                filters = List.copyOf(filters);
            }
        }
    }

    /// What a list is sorted by; equal ones by id.
    public enum Sort {
        /// Total value, largest first.
        TOTAL,
        /// Margin earned, largest first.
        EARNED,
        /// Expected margin, largest first.
        EXPECTED,
        /// Chance to buy again, largest first.
        CHANCE,
        /// Cost to serve, largest first.
        COST,
        /// Value at risk, largest first.
        RISK,
        /// Latest purchase, most recent first.
        LAST,
        /// Name, from A.
        NAME
    }
}
