package app.clientela.models;

import java.util.ArrayList;
import java.util.List;

/// A day of the past at which a forecast is made with what was known then, and the day until which
/// it is known by now what came.
///
/// @param day the last day that is known
/// @param until the last day that is forecast, after `day`
public record Origin(int day, int until) {

    private static final int[] HORIZONS = {364, 182, 91};
    private static final int MOST = 3;

    /// Checks that the window can be.
    /// @throws IllegalArgumentException if nothing lies between the days
    public Origin {
        if (until <= day) {
            throw new IllegalArgumentException("until must be after day " + day + ", was " + until);
        }
    }

    /// {@return calendar weeks that are forecast}
    public double weeks() {
        return (until - day) / 7.0;
    }

    /// {@return the windows that a history has, latest first: 52, 26 or 13 weeks, the longest that
    /// is at most half of it; one after the other without overlap, as long as no less is known
    /// before one than it forecasts, at most three} None for less than 26 weeks.
    ///
    /// @param first the first day of the history
    /// @param last its last day
    public static List<Origin> of(int first, int last) {
        List<Origin> origins = new ArrayList<>();
        for (int horizon : HORIZONS) {
            long until = last;
            while (origins.size() < MOST && until - 2L * horizon >= first) {
                origins.add(new Origin((int) (until - horizon), (int) until));
                until -= horizon;
            }
            if (!origins.isEmpty()) {
                break;
            }
        }
        return List.copyOf(origins);
    }
}
