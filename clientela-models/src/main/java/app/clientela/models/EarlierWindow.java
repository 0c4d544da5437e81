package app.clientela.models;

import java.util.Arrays;
import java.util.List;

/// What rules of thumb learn from: a window that ends on the day of the forecast, as long as the
/// forecast, or half of the history before it if that is shorter.
///
/// @param customers who had bought before it
/// @param weeks its length
/// @param history weeks before it
record EarlierWindow(List<Seen> customers, double weeks, double history) {

    /// What was known of a customer before the window, and how often they bought within it.
    record Seen(Purchases before, int came) {}

    /// @param first the day on which the histories begin
    static EarlierWindow of(PurchaseDays histories, int first, Origin origin) {
        int length = Math.max(1, Math.min(origin.until() - origin.day(), (origin.day() - first) / 2));
        int day = origin.day() - length;
        List<Seen> customers = Arrays.stream(histories.known(day))
                .mapToObj(customer ->
                        new Seen(histories.until(customer, day), histories.bought(customer, day, day + length)))
                .toList();
        return new EarlierWindow(customers, histories.weeks(day, origin.day()), histories.weeks(first, day));
    }
}
