package app.clientela.models;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Simulators of customer bases with known truth. Same generator, same customers.
public final class Simulation {

    private Simulation() {}

    /// One customer per observed time: what they buy within T weeks after the first purchase and
    /// within `horizonWeeks` after that.
    ///
    /// @param T weeks each customer is observed, at least 0
    public static List<SimulatedCustomer> paretoNbd(
            ParetoNbd truth, double[] T, double horizonWeeks, RandomGenerator random) {
        List<SimulatedCustomer> customers = new ArrayList<>(T.length);
        for (double weeks : T) {
            double lambda = Sampling.gamma(truth.r(), truth.alpha(), random);
            double mu = Sampling.gamma(truth.s(), truth.beta(), random);
            double leaves = random.nextExponential() / mu;
            Tally tally = new Tally(weeks, weeks + horizonWeeks);
            tally.walk(lambda, leaves, random);
            customers.add(tally.customer(leaves > weeks));
        }
        return customers;
    }

    /// As [#paretoNbd], with leaving after a purchase.
    public static List<SimulatedCustomer> bgNbd(BgNbd truth, double[] T, double horizonWeeks, RandomGenerator random) {
        List<SimulatedCustomer> customers = new ArrayList<>(T.length);
        for (double weeks : T) {
            double lambda = Sampling.gamma(truth.r(), truth.alpha(), random);
            double stays = Sampling.geometric(Sampling.beta(truth.a(), truth.b(), random), random);
            Tally tally = new Tally(weeks, weeks + horizonWeeks);
            tally.most = stays;
            tally.walk(lambda, Double.POSITIVE_INFINITY, random);
            customers.add(tally.customer(tally.x < stays));
        }
        return customers;
    }

    /// One customer per number of purchases, each with the mean of that many amounts.
    ///
    /// @param purchases numbers of purchases, at least 0
    public static List<Spend> gammaGamma(GammaGamma truth, int[] purchases, RandomGenerator random) {
        List<Spend> spends = new ArrayList<>(purchases.length);
        for (int n : purchases) {
            double total = truth.drawTotal(Spend.none(), n, random);
            spends.add(n == 0 ? Spend.none() : new Spend(n, total / n));
        }
        return spends;
    }

    /// Counts the purchases of one customer before and after T.
    private static final class Tally {
        private final double observed;
        private final double end;
        private double most = Double.POSITIVE_INFINITY;
        private int x;
        private double tx;
        private int later;

        private Tally(double observed, double end) {
            this.observed = observed;
            this.end = end;
        }

        private void walk(double rate, double leaves, RandomGenerator random) {
            double time = random.nextExponential() / rate;
            while (time < Math.min(end, leaves) && x + later < most) {
                if (time <= observed) {
                    x++;
                    tx = time;
                } else {
                    later++;
                }
                time += random.nextExponential() / rate;
            }
        }

        private SimulatedCustomer customer(boolean alive) {
            return new SimulatedCustomer(new Purchases(x, tx, observed), alive, later);
        }
    }
}
