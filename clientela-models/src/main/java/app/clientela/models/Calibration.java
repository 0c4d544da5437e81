package app.clientela.models;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Chances of a purchase beside how many bought: what a calibration plot shows, and by how much
/// the chances should be moved.
///
/// @param bins five with an equal number of customers, lowest chances first; fewer if there are
///     not five customers
/// @param error mean over customers of the distance of their bin's share that bought from its mean
///     chance
/// @param buyers how many bought
/// @param shift on the log-odds, at which as many buyers are expected as came, times
///     `n/(n + 50)` for n buyers; 0 without customers
public record Calibration(List<Bin> bins, double error, int buyers, double shift) {

    private static final int BINS = 5;
    private static final double BUYERS_FOR_HALF = 50;
    private static final double FARTHEST = 6;
    private static final int HALVINGS = 60;
    private static final double EDGE = 1e-9;

    /// Some customers of like chance.
    ///
    /// @param customers how many
    /// @param chance the mean of what was said of them
    /// @param share of them that bought
    public record Bin(int customers, double chance, double share) {}

    /// Keeps the bins from being changed.
    public Calibration {
        bins = List.copyOf(bins);
    }

    /// How well these chances held.
    ///
    /// @param chances what was said of each customer, between 0 and 1
    /// @param bought whether that customer bought
    /// @return the calibration
    /// @throws IllegalArgumentException if they are not as many
    public static Calibration of(double[] chances, boolean[] bought) {
        if (chances.length != bought.length) {
            throw new IllegalArgumentException("bought must be as many as chances");
        }
        int[] order = IntStream.range(0, chances.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> chances[i]))
                .mapToInt(i -> i)
                .toArray();
        List<Bin> bins = bins(chances, shares(chances, bought, order), order);
        double error = bins.stream()
                .mapToDouble(bin -> bin.customers * Math.abs(bin.share - bin.chance))
                .sum();
        int buyers =
                (int) IntStream.range(0, bought.length).filter(i -> bought[i]).count();
        return new Calibration(bins, error / Math.max(1, chances.length), buyers, shift(chances, buyers));
    }

    /// {@return the chance, moved}
    ///
    /// @param chance what the model says
    public double moved(double chance) {
        return moved(chance, shift);
    }

    private static double moved(double chance, double shift) {
        double inside = Math.clamp(chance, EDGE, 1 - EDGE);
        return LogSpace.logistic(Math.log(inside / (1 - inside)) + shift);
    }

    /// For each customer in order 1 or 0, but among equal chances their common share, so that it
    /// does not matter which of them fall into which bin.
    private static double[] shares(double[] chances, boolean[] bought, int[] order) {
        double[] shares = new double[order.length];
        for (int low = 0, high; low < order.length; low = high) {
            int buyers = 0;
            for (high = low; high < order.length && chances[order[high]] == chances[order[low]]; high++) {
                buyers += bought[order[high]] ? 1 : 0;
            }
            for (int i = low; i < high; i++) {
                shares[i] = (double) buyers / (high - low);
            }
        }
        return shares;
    }

    private static List<Bin> bins(double[] chances, double[] shares, int[] order) {
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            int low = (int) ((long) order.length * bin / BINS);
            int high = (int) ((long) order.length * (bin + 1) / BINS);
            double chance = 0;
            double share = 0;
            for (int i = low; i < high; i++) {
                chance += chances[order[i]] / (high - low);
                share += shares[i] / (high - low);
            }
            if (high > low) {
                bins.add(new Bin(high - low, chance, share));
            }
        }
        return bins;
    }

    private static double shift(double[] chances, int buyers) {
        double low = chances.length == 0 ? 0 : -FARTHEST;
        double high = -low;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            double sum = 0;
            for (double chance : chances) {
                sum += moved(chance, middle);
            }
            low = sum < buyers ? middle : low;
            high = sum < buyers ? high : middle;
        }
        return (low + high) / 2 * buyers / (buyers + BUYERS_FOR_HALF);
    }
}
