package app.clientela.valuation;

import app.clientela.customers.CustomerId;
import app.clientela.platform.db.Membership;
import java.time.LocalDate;
import java.util.Set;

/// What must be true of a customer to stand on a list.
public sealed interface RankingFilter {

    /// Both bounds included.
    record Within(RankedFigure figure, long least, long most) implements RankingFilter {}

    record Labelled(Set<Status> statuses) implements RankingFilter {

        public Labelled {
            statuses = Set.copyOf(statuses);
        }
    }

    record Tagged(Tag tag) implements RankingFilter {}

    /// The place where they are is one of these, letter by letter.
    record From(Set<String> places) implements RankingFilter {

        public From {
            places = Set.copyOf(places);
        }
    }

    /// Name, place, e-mail or phone hold every word.
    record Found(String words) implements RankingFilter {}

    /// Silent on that day for longer than is usual for them.
    record Silent(LocalDate asOf) implements RankingFilter {}

    /// In a set that another room decides.
    record Among(Membership<CustomerId> those) implements RankingFilter {}

    record Not(RankingFilter filter) implements RankingFilter {}
}
