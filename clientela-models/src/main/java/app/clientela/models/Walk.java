package app.clientela.models;

import java.util.function.DoubleConsumer;
import java.util.random.RandomGenerator;

/// The purchases of one customer whose rates and end are known, after a purchase or after some
/// phases of the gap to the next one.
///
/// @param lambda rate of phases per week
/// @param k phases from one purchase to the next: 1 for a Poisson process
/// @param done phases of the running gap that are over, below k
/// @param leaves weeks until the customer leaves, whatever happens
/// @param most purchases until the customer leaves
record Walk(double lambda, int k, int done, double leaves, double most) {

    /// A Poisson process without end.
    static Walk forever(double lambda) {
        return new Walk(lambda, 1, 0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /// The same, ending after this time.
    Walk until(double weeks) {
        return new Walk(lambda, k, done, Math.min(leaves, weeks), most);
    }

    /// The times of the purchases before `end`.
    void times(double end, DoubleConsumer purchase, RandomGenerator random) {
        double last = Math.min(end, leaves);
        double time = phases(k - done, random);
        for (long purchases = 0; time < last && purchases < most; purchases++) {
            purchase.accept(time);
            time += phases(k, random);
        }
    }

    /// What is bought in the weeks ahead, each purchase worth `1/(1+d)^w` in calendar week w.
    Future future(Ahead ahead, double weeklyDiscount, RandomGenerator random) {
        double logFactor = Math.log1p(weeklyDiscount);
        Sum sum = new Sum();
        times(
                ahead.length(),
                time -> {
                    sum.purchases++;
                    sum.discounted += weeklyDiscount == 0 ? 1 : Math.exp(-logFactor * ahead.weekAt(time));
                },
                random);
        return sum.purchases == 0 ? Future.NOTHING : new Future(sum.purchases, sum.discounted);
    }

    private double phases(int number, RandomGenerator random) {
        double sum = random.nextExponential();
        for (int i = 1; i < number; i++) {
            sum += random.nextExponential();
        }
        return sum / lambda;
    }

    private static final class Sum {
        private int purchases;
        private double discounted;
    }
}
