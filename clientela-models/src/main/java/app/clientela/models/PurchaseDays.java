package app.clientela.models;

import java.util.Arrays;

/// The purchase days of every customer of a base, as day numbers, in two plain arrays: what the
/// past is cut from, and the clock on which weeks are counted, the calendar's unless [#on] another.
/// Immutable. A customer's place is the order in which it was added, from 0.
public final class PurchaseDays {

    private final int[] days;
    /// Where a customer's days begin; one more than there are customers.
    private final int[] from;
    private final Season season;

    private PurchaseDays(int[] days, int[] from, Season season) {
        this.days = days;
        this.from = from;
        this.season = season;
    }

    /// {@return the purchase days of a log: a place of both columns is one purchase, in any order;
    /// more of them on one day are one}
    ///
    /// @param customers number of customers, those without a purchase included
    /// @param customer place of who bought, from 0
    /// @param day number of the day, such as days since 1970
    /// @throws IllegalArgumentException if the columns differ in length or a place is none of a
    ///     customer
    public static PurchaseDays of(int customers, int[] customer, int[] day) {
        if (day.length != customer.length) {
            throw new IllegalArgumentException("day must be as many as customer, was " + day.length);
        }
        for (int one : customer) {
            if (one < 0 || one >= customers) {
                throw new IllegalArgumentException("customer must be from 0 to " + (customers - 1) + ", was " + one);
            }
        }
        int[] from = new int[customers + 1];
        for (int one : customer) {
            from[one + 1]++;
        }
        Arrays.parallelPrefix(from, Integer::sum);
        int[] days = new int[day.length];
        int[] next = from.clone();
        for (int i = 0; i < day.length; i++) {
            days[next[customer[i]]++] = day[i];
        }
        int end = 0;
        for (int one = 0; one < customers; one++) {
            Arrays.sort(days, from[one], from[one + 1]);
            int low = from[one];
            from[one] = end;
            for (int i = low; i < from[one + 1]; i++) {
                if (end == from[one] || days[i] != days[end - 1]) {
                    days[end++] = days[i];
                }
            }
        }
        from[customers] = end;
        return new PurchaseDays(Arrays.copyOf(days, end), from, Season.none());
    }

    /// {@return a builder that has no customer yet}
    public static Builder builder() {
        return new Builder();
    }

    /// {@return the same purchases, weeks being counted on the clock of a season} Day numbers are
    /// then days since 1970.
    ///
    /// @param other the season
    public PurchaseDays on(Season other) {
        return new PurchaseDays(days, from, other);
    }

    /// {@return whose clock counts the weeks}
    public Season season() {
        return season;
    }

    /// {@return weeks from the end of one day to the end of another, on the clock of the season}
    ///
    /// @param after number of the day, such as days since 1970
    /// @param until number of the other day
    public double weeks(int after, int until) {
        return season.weeks(after, until);
    }

    /// {@return number of customers, those without a purchase included}
    public int customers() {
        return from.length - 1;
    }

    /// {@return the first purchase day of all; the largest number if there is none}
    public int firstDay() {
        int first = Integer.MAX_VALUE;
        for (int customer = 0; customer < customers(); customer++) {
            first = from[customer] < from[customer + 1] ? Math.min(first, days[from[customer]]) : first;
        }
        return first;
    }

    /// The day of a customer's purchase of this number, 0 for the first.
    int day(int customer, int number) {
        return days[from[customer] + number];
    }

    /// {@return purchase days of the customer at this place until the end of `day`}
    ///
    /// @param customer place, from 0
    /// @param day number of the day, such as days since 1970
    public int bought(int customer, int day) {
        int found = Arrays.binarySearch(days, from[customer], from[customer + 1], day);
        return (found < 0 ? -found - 1 : found + 1) - from[customer];
    }

    /// {@return purchase days after `after`, until the end of `day`}
    ///
    /// @param customer place, from 0
    /// @param after number of the day
    /// @param day number of the day, such as days since 1970
    public int bought(int customer, int after, int day) {
        return bought(customer, day) - bought(customer, after);
    }

    /// {@return what was known at the end of `day`, with the gaps, on the clock of the season}
    ///
    /// @param customer place, from 0
    /// @param day number of the day, such as days since 1970
    /// @throws IllegalArgumentException if the customer had not bought until then
    public Purchases until(int customer, int day) {
        int bought = bought(customer, day);
        if (bought == 0) {
            throw new IllegalArgumentException("customer " + customer + " had not bought until day " + day);
        }
        int first = from[customer];
        double litt = 0;
        for (int i = first + 1; i < first + bought; i++) {
            litt += Math.log(weeks(days[i - 1], days[i]));
        }
        double tx = weeks(days[first], days[first + bought - 1]);
        return new Purchases(bought - 1, tx, weeks(days[first], day), litt);
    }

    /// {@return the table of what was known at the end of `day`, of those who had bought until
    /// then}
    ///
    /// @param day number of the day, such as days since 1970
    public PurchaseTable table(int day) {
        return table(known(day), day);
    }

    /// The places of those who had bought until the end of `day`.
    int[] known(int day) {
        int[] known = new int[customers()];
        int count = 0;
        for (int customer = 0; customer < known.length; customer++) {
            if (bought(customer, day) > 0) {
                known[count++] = customer;
            }
        }
        return Arrays.copyOf(known, count);
    }

    /// The table of what was known of these customers at the end of `day`.
    PurchaseTable table(int[] customers, int day) {
        PurchaseTable.Builder table = PurchaseTable.builder();
        for (int customer : customers) {
            table.add(until(customer, day));
        }
        return table.build();
    }

    /// At most `size` customers, at equal distances in the order of their places.
    PurchaseDays sample(int size) {
        if (customers() <= size) {
            return this;
        }
        Builder sample = builder();
        for (int i = 0; i < size; i++) {
            int customer = (int) ((i + .5) * customers() / size);
            sample.add(Arrays.copyOfRange(days, from[customer], from[customer + 1]));
        }
        return sample.build().on(season);
    }

    /// Collects customers. Not for several threads.
    public static final class Builder {
        private int[] customer = new int[64];
        private int[] day = new int[64];
        private int size;
        private int customers;

        private Builder() {}

        /// Adds a customer. The order of the days does not matter; equal ones are one.
        ///
        /// @param purchaseDays numbers of the days, such as days since 1970
        /// @return this builder
        public Builder add(int... purchaseDays) {
            int end = size + purchaseDays.length;
            if (end > day.length) {
                customer = Arrays.copyOf(customer, 2 * end);
                day = Arrays.copyOf(day, 2 * end);
            }
            Arrays.fill(customer, size, end, customers++);
            System.arraycopy(purchaseDays, 0, day, size, purchaseDays.length);
            size = end;
            return this;
        }

        /// {@return the days of all that were added}
        public PurchaseDays build() {
            return of(customers, Arrays.copyOf(customer, size), Arrays.copyOf(day, size));
        }
    }
}
