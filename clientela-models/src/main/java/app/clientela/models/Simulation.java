package app.clientela.models;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;

/// Simulators of customer bases with known truth. Same generator, same customers.
public final class Simulation {

    private Simulation() {}

    /// One customer per observed time: what they buy within T weeks after the first purchase and
    /// within `horizonWeeks` after that. The histories know their `litt`.
    ///
    /// @param T weeks each customer is observed, at least 0
    /// @param truth the model with its parameters
    /// @param horizonWeeks weeks after T
    /// @param random source of chance
    /// @return the customers
    public static List<SimulatedCustomer> of(
            PurchaseModel truth, double[] T, double horizonWeeks, RandomGenerator random) {
        List<SimulatedCustomer> customers = new ArrayList<>(T.length);
        for (double weeks : T) {
            Walk life = life(truth, random);
            Tally tally = new Tally(weeks);
            life.times(weeks + horizonWeeks, tally::purchase, random);
            customers.add(tally.customer(life));
        }
        return customers;
    }

    /// {@return the times, in weeks, at which one customer buys in the `weeks` after the first
    /// purchase: 0, which is the first, and then in rising order}
    ///
    /// @param truth the model with its parameters
    /// @param weeks weeks after the history
    /// @param random source of chance
    public static DoubleStream purchaseTimes(PurchaseModel truth, double weeks, RandomGenerator random) {
        DoubleStream.Builder times = DoubleStream.builder().add(0);
        life(truth, random).times(weeks, times::add, random);
        return times.build();
    }

    /// {@return the days on which one customer buys, the first of them included, in rising order} A
    /// purchase on the clock of the season falls on the day during which the clock comes there, and
    /// several on one day are one, as [PurchaseDays] counts them.
    ///
    /// @param truth the model with its parameters, in weeks of the clock
    /// @param season the clock
    /// @param first day of the first purchase, days since 1970
    /// @param until the last day, at least `first`
    /// @param random source of chance
    public static int[] purchaseDays(PurchaseModel truth, Season season, int first, int until, RandomGenerator random) {
        return purchaseTimes(truth, season.weeks(first, until), random)
                .mapToInt(time -> season.dayAt(first, until, time))
                .distinct()
                .toArray();
    }

    /// One life from the first purchase on.
    private static Walk life(PurchaseModel truth, RandomGenerator random) {
        return switch (truth) {
            case Nbd nbd -> Walk.forever(Sampling.gamma(nbd.r(), nbd.alpha(), random));
            case ParetoNbd pareto -> {
                double lambda = Sampling.gamma(pareto.r(), pareto.alpha(), random);
                double mu = Sampling.gamma(pareto.s(), pareto.beta(), random);
                yield Walk.forever(lambda).until(random.nextExponential() / mu);
            }
            case BgFamily bg -> {
                double lambda = Sampling.gamma(bg.r(), bg.alpha(), random);
                double chances = Sampling.geometric(Sampling.beta(bg.a(), bg.b(), random), random);
                double most = chances - bg.chancesToLeave(0);
                yield new Walk(lambda, bg.k(), 0, Double.POSITIVE_INFINITY, most);
            }
        };
    }

    /// One customer per number of purchases, each with the mean of that many amounts.
    ///
    /// @param purchases numbers of purchases, at least 0
    /// @param truth the model with its parameters
    /// @param random source of chance
    /// @return the spends
    public static List<Spend> gammaGamma(GammaGamma truth, int[] purchases, RandomGenerator random) {
        List<Spend> spends = new ArrayList<>(purchases.length);
        for (int n : purchases) {
            double total = truth.drawTotal(Spend.none(), n, random);
            spends.add(n == 0 ? Spend.none() : new Spend(n, total / n));
        }
        return spends;
    }

    /// The purchases of one customer before and after T.
    private static final class Tally {
        private final double observed;
        private int x;
        private double tx;
        private double litt;
        private int later;

        private Tally(double observed) {
            this.observed = observed;
        }

        private void purchase(double time) {
            if (time > observed) {
                later++;
            } else {
                x++;
                litt += Math.log(Math.max(Double.MIN_NORMAL, time - tx));
                tx = time;
            }
        }

        private SimulatedCustomer customer(Walk life) {
            boolean alive = x < life.most() && life.leaves() > observed;
            return new SimulatedCustomer(new Purchases(x, tx, observed, litt), alive, later);
        }
    }
}
