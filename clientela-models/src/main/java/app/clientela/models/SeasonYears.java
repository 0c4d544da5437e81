package app.clientela.models;

import java.util.Arrays;

/// The years of a base, counted back from its last day, with what was bought again in each week of
/// each and what would be expected in it if every week were like the other.
final class SeasonYears {

    /// 104 weeks.
    static final int LEAST_DAYS = 728;

    private static final int YEAR = 365;
    private static final int SHORTEST = 364;
    private static final int ROUNDS = 6;
    private static final double SETTLED = .002;

    private final PurchaseDays histories;
    private final int day;
    private final int first;
    private final double[] newcomers;
    private final double[][] bought;
    private final double[][] expected;

    SeasonYears(PurchaseDays histories, int day) {
        this.histories = histories;
        this.day = day;
        this.first = histories.firstDay();
        this.newcomers = new double[day - first + 1];
        this.bought = new double[(day - first) / SHORTEST][Season.WEEKS];
        this.expected = new double[bought.length][Season.WEEKS];
        for (int customer : histories.known(day)) {
            newcomers[histories.day(customer, 0) - first]++;
            for (int n = histories.bought(customer, day) - 1; n > 0; n--) {
                int on = histories.day(customer, n);
                bought[year(on)][Season.weekOf(on)]++;
            }
        }
    }

    private int year(int on) {
        return Math.min(bought.length - 1, (day - on) / YEAR);
    }

    /// The season on whose clock the model expects in each week what came.
    SeasonFactors settled() {
        SeasonFactors found = new SeasonFactors(Season.none(), 0);
        boolean isSettled = false;
        for (int round = 0; round < ROUNDS && !isSettled; round++) {
            expect(found.season());
            SeasonFactors next = SeasonFactors.of(without(bought, -1), without(expected, -1));
            isSettled = next.season().distance(found.season()) < SETTLED;
            found = next;
        }
        return found;
    }

    /// Fills `expected` with repeat purchases of all who had come until a day, at factor 1.
    private void expect(Season season) {
        PurchaseCurve curve = PurchaseCurve.of(histories.on(season), day);
        double[] clock = new double[newcomers.length];
        Arrays.setAll(clock, i -> season.weeks(first, first + i));
        for (double[] year : expected) {
            Arrays.fill(year, 0);
        }
        double before = 0;
        for (int on = first + 1; on <= day; on++) {
            double now = 0;
            for (int came = 0; came < on - first; came++) {
                now += newcomers[came] == 0 ? 0 : newcomers[came] * curve.at(clock[on - first] - clock[came]);
            }
            expected[year(on)][Season.weekOf(on)] += (now - before) / season.factor(on);
            before = now;
        }
    }

    /// For each year the log-likelihood of the weeks on which its purchases fell, by the factors of
    /// the other years, less that without season; over all, per purchase.
    double gain() {
        double gain = 0;
        double purchases = 0;
        for (int year = 0; year < bought.length; year++) {
            Season others = SeasonFactors.of(without(bought, year), without(expected, year))
                    .season();
            double plain = 0;
            double seasonal = 0;
            for (int week = 0; week < Season.WEEKS; week++) {
                plain += expected[year][week];
                seasonal += expected[year][week] * others.factors().get(week);
            }
            for (int week = 0; week < Season.WEEKS; week++) {
                gain += bought[year][week] * Math.log(others.factors().get(week) * plain / seasonal);
                purchases += bought[year][week];
            }
        }
        return gain / Math.max(1, purchases);
    }

    /// The sum over the years but for one.
    private static double[] without(double[][] years, int left) {
        double[] sum = new double[Season.WEEKS];
        for (int year = 0; year < years.length; year++) {
            for (int week = 0; week < Season.WEEKS && year != left; week++) {
                sum[week] += years[year][week];
            }
        }
        return sum;
    }
}
