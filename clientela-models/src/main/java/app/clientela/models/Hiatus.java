package app.clientela.models;

import java.util.function.Predicate;

/// The rule of thumb that who has been quiet for longer than c weeks has left (Wübben and von
/// Wangenheim 2008), with two frequencies for a distribution.
///
/// At an earlier day it is counted how many of the quiet and of the others bought since, and how
/// often: `P(Y = 0) = 1 - f` and `P(Y = n) = f (1-q) q^(n-1)`, with the f and q of either group.
/// c is the one of 1, 1.1, 1.21, … weeks under which what came was likeliest. Where the earlier
/// window is shorter than the forecast, chance and number are carried on at an even pace.
///
/// @param weeks c
/// @param recent who has bought within c weeks
/// @param quiet the others
record Hiatus(double weeks, Group recent, Group quiet) implements CountForecast {

    private static final double STEP = 1.1;
    private static final double NOTHING_LEFT = 1e-18;

    static Hiatus learned(EarlierWindow earlier, double ahead) {
        Hiatus best = at(1, earlier);
        double value = best.logLikelihood(earlier);
        for (double weeks = STEP; weeks < earlier.history(); weeks *= STEP) {
            Hiatus other = at(weeks, earlier);
            double now = other.logLikelihood(earlier);
            best = now > value ? other : best;
            value = Math.max(now, value);
        }
        double stretch = ahead / earlier.weeks();
        return new Hiatus(best.weeks, best.recent.carried(stretch), best.quiet.carried(stretch));
    }

    private static Hiatus at(double weeks, EarlierWindow earlier) {
        return new Hiatus(
                weeks,
                Group.of(earlier, seen -> seen.before().silence() <= weeks),
                Group.of(earlier, seen -> seen.before().silence() > weeks));
    }

    private double logLikelihood(EarlierWindow earlier) {
        return earlier.customers().stream()
                .mapToDouble(seen -> group(seen.before().silence()).log(seen.came()))
                .sum();
    }

    private Group group(double silence) {
        return silence <= weeks ? recent : quiet;
    }

    @Override
    public CountDistribution counts(Purchases p) {
        return group(p.silence()).counts();
    }

    @Override
    public double expected(Purchases p) {
        return group(p.silence()).mean();
    }

    /// @param buys f, chance of a purchase
    /// @param again q, chance of a further one
    record Group(double buys, double again) {

        /// Half a buyer and half a purchase more than were seen, so that nothing is impossible.
        private static Group of(EarlierWindow earlier, Predicate<EarlierWindow.Seen> member) {
            int customers = 0;
            int buyers = 0;
            double further = .5;
            for (EarlierWindow.Seen seen : earlier.customers()) {
                if (member.test(seen)) {
                    customers++;
                    buyers += seen.came() > 0 ? 1 : 0;
                    further += Math.max(0, seen.came() - 1);
                }
            }
            return new Group((buyers + .5) / (customers + 1), further / (further + buyers + .5));
        }

        private Group carried(double stretch) {
            double carried = -Math.expm1(stretch * Math.log1p(-buys));
            double perBuyer = Math.max(1 + 1e-6, mean() * stretch / carried);
            return new Group(carried, 1 - 1 / perBuyer);
        }

        private double mean() {
            return buys / (1 - again);
        }

        private double log(int came) {
            return came == 0 ? Math.log1p(-buys) : Math.log(buys * (1 - again)) + (came - 1) * Math.log(again);
        }

        private CountDistribution counts() {
            double most = 2 + Math.log(NOTHING_LEFT) / Math.log(again);
            double[] chances = new double[(int) Math.min(CountDistribution.MOST, most)];
            chances[0] = 1 - buys;
            for (int n = 1; n < chances.length; n++) {
                chances[n] = buys * (1 - again) * Math.pow(again, n - 1);
            }
            return CountDistribution.of(1, chances);
        }
    }
}
