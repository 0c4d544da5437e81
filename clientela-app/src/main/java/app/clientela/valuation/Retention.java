package app.clientela.valuation;

import java.time.LocalDate;
import java.util.List;

/// Of the customers who bought first in one time, how many bought again in each later one. Times
/// that are not over by the as-of day are left out.
/// @param cohorts the newest few, the earliest first; empty while no time is over that follows one
public record Retention(Step step, List<Cohort> cohorts) {

    public Retention {
        cohorts = List.copyOf(cohorts);
    }

    /// How long the times are.
    public enum Step {
        /// While the first purchase is less than a year ago.
        MONTH,
        QUARTER
    }

    /// Who bought first between two days, both included.
    /// @param once how many of them have one purchase day and no other until the as-of day
    /// @param bought how many bought in the first, second, … time after
    public record Cohort(LocalDate from, LocalDate to, int customers, int once, List<Integer> bought) {

        public Cohort {
            bought = List.copyOf(bought);
        }
    }
}
