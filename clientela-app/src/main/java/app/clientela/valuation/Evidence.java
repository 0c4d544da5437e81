package app.clientela.valuation;

import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;
import app.clientela.kernel.Probability;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How right the forecasts for this shop have been, and why this model makes them.
/// @param reason why the model speaks that does
/// @param season whether the shop's years have the same shape
/// @param mostShare the largest `topShare` that a rival could have had
/// @param rivals who forecast the shop's own past, the best first; empty if the past was too short
/// @param hindcast what would have been said some time ago, recomputed; empty without half a year
/// @param journal how often the ranges held that were written down; empty until the first are over
public record Evidence(
        Reason reason,
        Season season,
        Percent mostShare,
        List<Rival> rivals,
        Optional<Hindcast> hindcast,
        Optional<Held> journal) {

    public Evidence {
        rivals = List.copyOf(rivals);
    }

    /// Why a model was chosen.
    public enum Reason {
        /// Too few customers to compare models: the usual one.
        TOO_FEW_CUSTOMERS,
        /// Too short a past to compare models: the usual one.
        TOO_SHORT,
        /// It would have forecast best.
        BEST,
        /// It is the usual one, and none would have forecast better beyond luck.
        TIE
    }

    /// Whether there is a season.
    public enum Season {
        /// Too few customers to tell.
        TOO_FEW_CUSTOMERS,
        /// Less than two years: it cannot be told.
        TOO_SHORT,
        /// The years do not tell of each other: none is used.
        NOT_PROVEN,
        /// Each year is told by the others: it is in every forecast.
        PROVEN
    }

    /// A model or a rule of thumb, and how its forecasts stood up to what came.
    /// @param name such as `pareto-nbd` or `own-rate`
    /// @param used whether it is the one that speaks
    /// @param errorMilli mean distance of what came from what was expected, in thousandths of a
    ///     purchase day
    /// @param topShare how much of what came was from the fifth of customers that it put first
    /// @param logScore mean logarithm of the chance that it gave to what came, as a decimal
    /// @param behind how much less that is than the best model's, as a decimal
    /// @param standardError of `behind`, as a decimal
    public record Rival(
            String name,
            boolean used,
            int errorMilli,
            Percent topShare,
            String logScore,
            String behind,
            String standardError) {}

    /// A forecast that would have been made on a past day with what was known then.
    /// @param from the past day
    /// @param until the last day that was forecast
    /// @param customers how many were looked at
    /// @param known how many there were then
    /// @param points totals of the margin less cost to serve, not discounted, earliest first
    /// @param bins chances to buy until then, lowest first
    /// @param held how often the ranges of single customers held
    public record Hindcast(
            LocalDate from, LocalDate until, int customers, int known, List<Point> points, List<Bin> bins, Held held) {

        public Hindcast {
            points = List.copyOf(points);
            bins = List.copyOf(bins);
        }
    }

    /// What was said for the time until a day, and what came.
    public record Point(LocalDate on, Money said, Money low, Money high, Money came) {}

    /// Customers of like chance: what was said of them, and how many bought.
    public record Bin(Probability said, int customers, int bought) {}

    /// How often ranges held.
    /// @param groups all first
    public record Held(LocalDate from, LocalDate until, List<Group> groups) {

        public Held {
            groups = List.copyOf(groups);
        }
    }

    /// Customers of like size, and of how many the true value ended inside the range.
    public record Group(Size size, int customers, int held) {}

    /// How much was expected of a customer.
    public enum Size {
        ALL,
        /// The fifth of whom most was expected.
        TOP,
        /// The two fifths below.
        MIDDLE,
        /// The others.
        REST
    }
}
