package app.clientela.models;

import java.util.ArrayList;
import java.util.List;

/// Where to read ranges of single customers off what a model says, so that they hold as often as
/// said: by where in the distributions of an earlier window that which came then stood
/// (distributional conformal prediction, Chernozhukov, Wüthrich and Zhu 2021).
///
/// Customers of 0, 1, 2 or 3, and 4 or more repeat purchases are apart; a group of fewer than
/// [#LEAST_CUSTOMERS] is read at the plain levels. What came, y, does not stand at one place of a
/// distribution of counts but evenly between P(Y < y) and P(Y <= y); shares are of such even
/// spreads, so that no chance is needed. If the groups of the window are exchangeable with those
/// of today, a set that takes counts at its ends in part holds the level.
public final class RangeCalibration {

    /// A group of fewer is not calibrated: of a hundred, a 90 % range would hold within 3 points.
    public static final int LEAST_CUSTOMERS = 100;

    /// A range of whole numbers may hold by this much less than the level: counts jump.
    public static final double JUMP = .02;

    private static final int MOST_CUSTOMERS = 10_000;
    private static final int[] GROUPS = {0, 1, 2, 4};

    private final List<PlacesReached> groups;

    private RangeCalibration(List<PlacesReached> groups) {
        this.groups = groups;
    }

    /// Two places in a distribution between which a range lies: levels of its quantiles.
    ///
    /// @param low level of the lower end
    /// @param high level of the upper end
    public record Levels(double low, double high) {}

    /// {@return the plain levels for everyone}
    public static RangeCalibration none() {
        List<PlacesReached> groups = new ArrayList<>();
        for (int group = 0; group < GROUPS.length; group++) {
            groups.add(new PlacesReached());
        }
        return new RangeCalibration(groups);
    }

    /// Looks at how what came stood in the distributions of a model. Of a larger base 10,000
    /// customers are looked at, at equal distances in the order they came.
    ///
    /// @param known a model that was fitted to what was known on the day of the origin
    /// @param histories one of each customer, on the clock to which the model was fitted
    /// @param origin the past day
    /// @return the calibration
    public static RangeCalibration of(PurchaseModel known, PurchaseDays histories, Origin origin) {
        RangeCalibration calibration = none();
        PurchaseDays few = histories.sample(MOST_CUSTOMERS);
        int[] customers = few.known(origin.day());
        PurchaseTable table = few.table(customers, origin.day());
        double weeks = few.weeks(origin.day(), origin.until());
        CountDistribution[] counts = new CountDistribution[table.rows()];
        Blocks.over(counts.length, Blocks.ROWS, (low, high) -> {
            for (int row = low; row < high; row++) {
                counts[row] = known.counts(table.history(row), weeks);
            }
        });
        for (int i = 0; i < customers.length; i++) {
            int row = table.rowOf(i);
            int came = few.bought(customers[i], origin.day(), origin.until());
            double below = came == 0 ? 0 : counts[row].atMost(came - 1);
            calibration.group(table.x[row]).add(below, counts[row].atMost(came));
        }
        return calibration;
    }

    /// {@return how many customers of the window had about as many repeat purchases}
    ///
    /// @param x number of repeat purchase days
    public int customers(int x) {
        return group(x).customers();
    }

    /// {@return whether they are enough to learn from}
    ///
    /// @param x number of repeat purchase days
    public boolean isCalibrated(int x) {
        return customers(x) >= LEAST_CUSTOMERS;
    }

    /// {@return the levels at which to read the ends of a range off a distribution or its draws, so
    /// that as many fall below it as above}
    ///
    /// @param level how often the range is to hold, at least 0 and below 1
    /// @param x number of repeat purchase days of the customer
    /// @throws IllegalArgumentException if `level` is not at least 0 and below 1
    public Levels levels(double level, int x) {
        Horizon.checkLevel(level);
        double tail = (1 - level) / 2;
        return isCalibrated(x)
                ? new Levels(group(x).quantile(tail), group(x).quantile(1 - tail))
                : new Levels(tail, 1 - tail);
    }

    /// {@return the smallest range of whole numbers that holds with at least `level` less
    /// [#JUMP]; of equally small ones the likeliest}
    ///
    /// @param counts what the model says of the customer's purchases
    /// @param level how often the range is to hold, at least 0 and below 1
    /// @param x number of repeat purchase days of the customer
    /// @throws IllegalArgumentException if `level` is not at least 0 and below 1
    public CountRange range(CountDistribution counts, double level, int x) {
        Horizon.checkLevel(level);
        double wanted = level - JUMP;
        CountRange best = new CountRange(0, Integer.MAX_VALUE);
        double likeliest = 0;
        double below = 0;
        int high = 0;
        for (int low = 0; below <= 1 - wanted; low++) {
            high = Math.max(low, high);
            while (reached(counts, high, x) - below < wanted) {
                high++;
            }
            double held = reached(counts, high, x) - below;
            boolean isSmaller = high - low < best.high() - best.low();
            if (isSmaller || (high - low == best.high() - best.low() && held > likeliest)) {
                best = new CountRange(low, high);
                likeliest = held;
            }
            below = reached(counts, low, x);
        }
        return best;
    }

    private double reached(CountDistribution counts, int number, int x) {
        double place = counts.atMost(number);
        return isCalibrated(x) ? group(x).share(place) : place;
    }

    private PlacesReached group(int x) {
        int group = GROUPS.length - 1;
        while (GROUPS[group] > x) {
            group--;
        }
        return groups.get(group);
    }
}
