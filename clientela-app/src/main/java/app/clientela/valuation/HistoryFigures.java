package app.clientela.valuation;

import app.clientela.models.Purchases;
import app.clientela.models.Season;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// One customer's purchases, refunds and costs as plain numbers: days since 1970 and minor units.
/// Small, because a hundred thousand of them are held at once.
final class HistoryFigures {

    final long key;
    final long paidGross;
    final long paidTax;
    private final int[] days;
    private final long[] nets;
    private final DatedSums refunds;
    private final DatedSums costs = new DatedSums();

    /// @param key who
    /// @param sales purchase days, in any order; those of one day become one
    HistoryFigures(long key, DatedSums sales, DatedSums refunds, long paidGross, long paidTax) {
        this.key = key;
        this.days = sales.sortedDays();
        this.nets = sales.sums(days);
        this.refunds = refunds;
        this.paidGross = paidGross;
        this.paidTax = paidTax;
    }

    void addCost(int day, long minor) {
        costs.add(day, minor);
    }

    /// Purchase days until the end of `day`.
    int buysUntil(int day) {
        int found = Arrays.binarySearch(days, day);
        return found < 0 ? -found - 1 : found + 1;
    }

    /// Purchase days after `after`, until the end of `day`.
    int buysBetween(int after, int day) {
        return buysUntil(day) - buysUntil(after);
    }

    int firstDay() {
        return days[0];
    }

    int lastDayUntil(int day) {
        return days[buysUntil(day) - 1];
    }

    /// Net sales after `after` until the end of `day`, less refunds that no sale is known for.
    long netBetween(int after, int day) {
        long sum = -refunds.between(after, day);
        int end = buysUntil(day);
        for (int i = buysUntil(after); i < end; i++) {
            sum += nets[i];
        }
        return sum;
    }

    long refundsUntil(int day) {
        return refunds.between(Integer.MIN_VALUE, day);
    }

    /// Cost to serve after `after` until the end of `day`.
    long costBetween(int after, int day) {
        return costs.between(after, day);
    }

    /// At most `most` of them at equal distances, to look at in the place of all.
    static List<HistoryFigures> everySoMany(List<HistoryFigures> all, int most) {
        int every = (all.size() + most - 1) / most;
        return IntStream.range(0, all.size())
                .filter(i -> i % every == 0)
                .mapToObj(all::get)
                .toList();
    }

    /// How many purchase days until `day` brought more than nothing, and the sum of them.
    Telling tellingUntil(int day) {
        int count = 0;
        long sum = 0;
        int end = buysUntil(day);
        for (int i = 0; i < end; i++) {
            if (nets[i] > 0) {
                count++;
                sum += nets[i];
            }
        }
        return new Telling(count, sum);
    }

    /// As the models see it: weeks of a clock from the first purchase. Needs a purchase until
    /// `day`.
    Purchases purchasesUntil(int day, Season clock) {
        int buys = buysUntil(day);
        return new Purchases(buys - 1, clock.weeks(days[0], days[buys - 1]), clock.weeks(days[0], day));
    }

    int size() {
        return days.length;
    }

    /// Every purchase day, the earliest first. Not to be changed.
    int[] days() {
        return days;
    }

    int day(int index) {
        return days[index];
    }

    long net(int index) {
        return nets[index];
    }

    /// Purchase days with an amount above zero, and their sum in minor units.
    record Telling(int days, long sum) {}
}
