package app.clientela.models;

import java.util.List;

/// How a rival's forecasts from past days stood up to what came.
///
/// @param rival whose they are
/// @param logScore mean over customers of ln P(Y = what came): the higher the better
/// @param meanAbsoluteError mean distance of what came from what was expected, in purchase days
/// @param behind the best model's `logScore` less this one, below 0 for a rule better than any
///     model
/// @param standardError of `behind`, customers being compared pair by pair
/// @param topShare how much of what came was from the fifth of the customers that it put first
/// @param hindcasts totals, one per origin
public record RivalScore(
        Rival rival,
        double logScore,
        double meanAbsoluteError,
        double behind,
        double standardError,
        double topShare,
        List<Hindcast> hindcasts) {

    /// Keeps the hindcasts from being changed.
    public RivalScore {
        hindcasts = List.copyOf(hindcasts);
    }

    /// Purchase days of all customers that were scored, forecast as of a past day.
    ///
    /// @param origin when, and until when
    /// @param customers how many were known then
    /// @param expected total that the rival would have said
    /// @param came total that came
    public record Hindcast(Origin origin, int customers, double expected, int came) {}

    /// {@return total expected over all origins}
    public double expected() {
        return hindcasts.stream().mapToDouble(Hindcast::expected).sum();
    }

    /// {@return total that came over all origins}
    public int came() {
        return hindcasts.stream().mapToInt(Hindcast::came).sum();
    }
}
