package app.clientela.models;

import java.util.List;

/// Subscribers who began together, and how many of them were left after each renewal.
///
/// @param left number of customers after 0, 1, 2, ... renewals; the first is all of them
public record SubscriberCohort(List<Integer> left) {

    /// Checks that the numbers can be those of one cohort.
    /// @throws IllegalArgumentException if there is no number, or one is negative or above the one
    /// before it
    public SubscriberCohort {
        left = List.copyOf(left);
        if (left.isEmpty()) {
            throw new IllegalArgumentException("left must have a number for 0 renewals");
        }
        for (int t = 0; t < left.size(); t++) {
            int most = t == 0 ? Integer.MAX_VALUE : left.get(t - 1);
            if (left.get(t) < 0 || left.get(t) > most) {
                throw new IllegalArgumentException(
                        "left must be from 0 to " + most + " after " + t + " renewals, was " + left.get(t));
            }
        }
    }

    /// {@return all of them}
    public int customers() {
        return left.getFirst();
    }

    /// {@return renewals observed}
    public int renewals() {
        return left.size() - 1;
    }

    /// How many did not renew for the t-th time, t from 1.
    int lostAt(int t) {
        return left.get(t - 1) - left.get(t);
    }
}
