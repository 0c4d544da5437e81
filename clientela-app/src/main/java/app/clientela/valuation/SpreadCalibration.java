package app.clientela.valuation;

import app.clientela.valuation.CustomerFigures.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// How much of the expected margin the most promising customers bring, with the range that comes
/// from which customers the shop happens to have: each is taken a Poisson number of times (mean
/// one), again and again, and the share looked up.
///
/// The thousand most promising are taken one by one. The others are taken in at most a thousand
/// bins of equal count, at the mean of their bin: customers who are next to each other in a large
/// base hardly differ. So the work does not grow with the base.
///
/// Who is expected to cost more than they bring is counted as nothing, or the first would bring
/// more than all. And as more customers bring no less, no range lies below that of fewer.
final class SpreadCalibration {

    /// With fewer customers who bring something a share says nothing.
    static final int FEWEST = 20;

    private static final int SINGLY = 1_000;
    private static final int BINS = 1_000;
    private static final int RESAMPLES = 400;
    private static final int LARGE = 30;
    private static final List<Integer> HUNDREDTHS =
            List.of(1, 2, 3, 5, 8, 10, 15, 20, 25, 30, 40, 50, 60, 70, 80, 90, 100);

    private final long[] sorted;
    private final int[] looked;
    private final double level;
    private final int[] counts;
    private final double[] means;

    private SpreadCalibration(long[] sorted, double level) {
        this.sorted = sorted;
        this.level = level;
        TreeSet<Integer> customers = new TreeSet<>(List.of(Spread.FEW));
        HUNDREDTHS.forEach(percent -> customers.add(SpreadFigures.customersOf(percent, sorted.length)));
        this.looked = customers.stream().mapToInt(Integer::intValue).toArray();
        int singly = Math.min(SINGLY, sorted.length);
        int bins = Math.min(BINS, sorted.length - singly);
        this.counts = new int[singly + bins];
        this.means = new double[singly + bins];
        for (int i = 0; i < counts.length; i++) {
            int from = i < singly ? i : edge(singly, i - singly, bins);
            int to = i < singly ? i + 1 : edge(singly, i - singly + 1, bins);
            counts[i] = to - from;
            means[i] = sum(from, to) / counts[i];
        }
    }

    private int edge(int singly, int bin, int bins) {
        return singly + Math.toIntExact((long) (sorted.length - singly) * bin / bins);
    }

    /// @param customers in any order
    /// @param level such as .8 for ranges that hold 8 times out of 10
    static SpreadFigures of(List<CustomerFigures> customers, double level, long seed) {
        long[] expected = customers.stream()
                .filter(customer -> customer.pace().buys() > 0)
                .mapToLong(CustomerFigures::expected)
                .toArray();
        return of(expected, level, seed);
    }

    static SpreadFigures of(long[] expected, double level, long seed) {
        if (Arrays.stream(expected).filter(minor -> minor > 0).count() < FEWEST) {
            return new SpreadFigures(List.of());
        }
        long[] sorted = Arrays.stream(expected)
                .map(minor -> -Math.max(0, minor))
                .sorted()
                .map(minor -> -minor)
                .toArray();
        return new SpreadCalibration(sorted, level).figures(new SplittableRandom(seed));
    }

    private SpreadFigures figures(SplittableRandom random) {
        double[][] resampled = new double[looked.length][RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            resample(resampled, i, random);
        }
        double all = sum(0, sorted.length);
        List<SpreadFigures.Point> points = new ArrayList<>();
        RangeFigures fewer = new RangeFigures(0, 0);
        for (int i = 0; i < looked.length; i++) {
            double first = sum(0, looked[i]);
            RangeFigures range = range(first / all, resampled[i]);
            fewer = new RangeFigures(Math.max(fewer.low(), range.low()), Math.max(fewer.high(), range.high()));
            points.add(new SpreadFigures.Point(looked[i], Span.of(first / all, fewer), Math.round(first)));
        }
        return new SpreadFigures(points);
    }

    /// A base taken from this one is on average off it as this one is off the truth: the range is
    /// moved by twice that, to the other side.
    private RangeFigures range(double mean, double[] resampled) {
        double off = 2 * (Arrays.stream(resampled).average().orElseThrow() - mean);
        RangeFigures range = RangeFigures.of(resampled, level);
        return new RangeFigures(Math.clamp(range.low() - off, 0, 1), Math.clamp(range.high() - off, 0, 1));
    }

    private double sum(int from, int to) {
        return Arrays.stream(sorted, from, to).sum();
    }

    /// One more base like this one, and what the same shares of its customers bring.
    private void resample(double[][] shares, int at, SplittableRandom random) {
        double[] taken = Arrays.stream(counts)
                .mapToDouble(count -> poisson(count, random))
                .toArray();
        double customers = Arrays.stream(taken).sum();
        double all = IntStream.range(0, taken.length)
                .mapToDouble(i -> taken[i] * means[i])
                .sum();
        double passed = 0;
        double brought = 0;
        int bin = 0;
        for (int i = 0; i < looked.length; i++) {
            double wanted = customers * looked[i] / sorted.length;
            while (bin < taken.length - 1 && passed + taken[bin] < wanted) {
                passed += taken[bin];
                brought += taken[bin] * means[bin];
                bin++;
            }
            shares[i][at] = all > 0 ? Math.min(1, (brought + (wanted - passed) * means[bin]) / all) : 1;
        }
    }

    /// A Poisson number; of a large mean, the normal one that is hardly different.
    private static double poisson(double mean, SplittableRandom random) {
        if (mean >= LARGE) {
            return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double least = Math.exp(-mean);
        int number = 0;
        for (double product = random.nextDouble(); product > least; product *= random.nextDouble()) {
            number++;
        }
        return number;
    }
}
