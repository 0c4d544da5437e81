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
    private static final double SURE = 2;

    private final PurchaseDays histories;
    private final int day;
    private final int first;
    private final int[] customers;
    private final double[][] bought;
    private final double[][] expected;

    private SeasonYears(PurchaseDays histories, int day) {
        this.histories = histories;
        this.day = day;
        this.first = histories.firstDay();
        this.customers = histories.known(day);
        int years = (day - first) / SHORTEST;
        this.bought = new double[years][Season.WEEKS];
        this.expected = new double[years][Season.WEEKS];
        for (int customer : customers) {
            for (int n = 1; n < histories.bought(customer, day); n++) {
                int on = histories.day(customer, n);
                bought[year(on)][Season.weekOf(on)]++;
            }
        }
    }

    static SeasonYears of(PurchaseDays histories, int day) {
        return new SeasonYears(histories, day);
    }

    /// The season on whose clock the model expects in each week what came, and whether it holds.
    SeasonChoice choice() {
        Season found = Season.none();
        boolean settled = false;
        for (int round = 0; round < ROUNDS && !settled; round++) {
            expect(found);
            Season next = SeasonFactors.of(without(bought, -1), without(expected, -1));
            settled = distance(found, next) < SETTLED;
            found = next;
        }
        return judged(found);
    }

    private static double distance(Season one, Season other) {
        double most = 0;
        for (int week = 0; week < Season.WEEKS; week++) {
            most = Math.max(
                    most, Math.abs(one.factors().get(week) - other.factors().get(week)));
        }
        return most;
    }

    private int year(int on) {
        return Math.min(bought.length - 1, (day - on) / YEAR);
    }

    /// Fills `expected`: repeat purchases of all who had come until a day, at factor 1.
    private void expect(Season season) {
        PurchaseCurve curve = PurchaseCurve.of(histories.on(season), day);
        double[] newcomers = new double[day - first + 1];
        for (int customer : customers) {
            newcomers[histories.day(customer, 0) - first]++;
        }
        for (double[] year : expected) {
            Arrays.fill(year, 0);
        }
        double before = 0;
        for (int on = first + 1; on <= day; on++) {
            double now = 0;
            for (int came = first; came < on; came++) {
                double number = newcomers[came - first];
                now += number == 0 ? 0 : number * curve.at(season.weeks(came, on));
            }
            expected[year(on)][Season.weekOf(on)] += (now - before) / season.factor(on);
            before = now;
        }
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

    private SeasonChoice judged(Season found) {
        double[][] logs = new double[bought.length][];
        Arrays.setAll(logs, this::toldByOthers);
        double[] gains = new double[customers.length];
        double sum = 0;
        for (int i = 0; i < gains.length; i++) {
            for (int n = 1; n < histories.bought(customers[i], day); n++) {
                int on = histories.day(customers[i], n);
                gains[i] += logs[year(on)][Season.weekOf(on)];
            }
            sum += gains[i];
        }
        double mean = sum / gains.length;
        double squares =
                Arrays.stream(gains).map(gain -> (gain - mean) * (gain - mean)).sum();
        double error = Math.sqrt(squares) / gains.length;
        boolean isProven = mean > SURE * error;
        return new SeasonChoice(
                isProven ? found : Season.none(),
                found,
                isProven ? SeasonChoice.Reason.PROVEN : SeasonChoice.Reason.NOT_PROVEN,
                mean,
                error);
    }

    /// For each week of a year the log of how much likelier a purchase of that year falls on it
    /// under the factors of the other years.
    private double[] toldByOthers(int year) {
        Season others = SeasonFactors.of(without(bought, year), without(expected, year));
        double all = 0;
        double seasonal = 0;
        for (int week = 0; week < Season.WEEKS; week++) {
            all += expected[year][week];
            seasonal += expected[year][week] * others.factors().get(week);
        }
        double[] logs = new double[Season.WEEKS];
        for (int week = 0; week < Season.WEEKS; week++) {
            logs[week] = Math.log(others.factors().get(week) * all / seasonal);
        }
        return logs;
    }
}
