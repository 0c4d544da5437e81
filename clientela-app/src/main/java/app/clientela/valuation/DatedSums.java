package app.clientela.valuation;

import java.util.Arrays;

/// Amounts in minor units with their days, in the order they came.
final class DatedSums {

    private static final int[] NO_DAYS = {};
    private static final long[] NO_SUMS = {};

    private int[] days = NO_DAYS;
    private long[] sums = NO_SUMS;
    private int size;

    void add(int day, long minor) {
        if (size > 0 && days[size - 1] == day) {
            sums[size - 1] += minor;
            return;
        }
        if (size == days.length) {
            int larger = size == 0 ? 2 : size * 2;
            days = Arrays.copyOf(days, larger);
            sums = Arrays.copyOf(sums, larger);
        }
        days[size] = day;
        sums[size++] = minor;
    }

    /// The sum of what is dated after `after`, until the end of `day`.
    long between(int after, int day) {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            if (days[i] > after && days[i] <= day) {
                sum += sums[i];
            }
        }
        return sum;
    }

    /// Every day once, earliest first.
    int[] sortedDays() {
        int[] sorted = Arrays.copyOf(days, size);
        Arrays.sort(sorted);
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[distinct++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, distinct);
    }

    /// The sum of each of these days, which must be all there are.
    long[] sums(int[] sortedDays) {
        long[] of = new long[sortedDays.length];
        for (int i = 0; i < size; i++) {
            of[Arrays.binarySearch(sortedDays, days[i])] += sums[i];
        }
        return of;
    }
}
