package app.clientela.models;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// What is known of the parameters after a fit, to draw them from. Immutable.
///
/// The shape is Laplace's: normal in the logs of the parameters around the peak, with the inverse
/// curvature as covariance. Up to some hundred rows it is corrected by importance resampling
/// (Rubin 1988): candidates from a Student t of the same shape are weighted by the true posterior
/// over their own density, weights truncated at the square root of their number times the mean
/// (Ionides 2008). With more customers than that the normal shape is already right.
public final class Posterior {

    private static final int CANDIDATES = 200;
    private static final int MOST_ROWS = 800;
    private static final int DEGREES = 6;
    private static final double WIDEST = 3;
    private static final long SEED = 20050214;

    private final double[] centre;
    private final Cholesky precision;
    private final LogPosterior surface;
    private final double[][] candidates;
    private final double[] cumulative;

    private Posterior(double[] centre, Cholesky precision, LogPosterior surface, boolean corrected) {
        this.centre = centre;
        this.precision = precision;
        this.surface = surface;
        this.candidates = new double[corrected ? CANDIDATES : 0][];
        this.cumulative = new double[candidates.length];
        if (corrected) {
            weigh();
        }
    }

    /// Around the peak of a fit.
    static Posterior around(Newton.Peak peak, LogPosterior surface) {
        boolean corrected = surface.rows() <= MOST_ROWS;
        return new Posterior(peak.logs, precision(peak.hessian), surface, corrected);
    }

    /// The prior itself, where nothing was fitted.
    static Posterior of(Prior.LogNormal prior) {
        int size = prior.medians().size();
        double[][] precision = new double[size][size];
        for (int i = 0; i < size; i++) {
            double sd = prior.logSds().get(i);
            precision[i][i] = 1 / (sd * sd);
        }
        LogPosterior surface = new LogPosterior(NoRows.ROWS, prior);
        return new Posterior(prior.logMedians(), Cholesky.of(precision).orElseThrow(), surface, false);
    }

    /// A draw of the natural parameters.
    double[] draw(RandomGenerator random) {
        if (candidates.length == 0) {
            return LogPosterior.natural(surface.within(shifted(normals(random), 1)));
        }
        double at = random.nextDouble() * cumulative[cumulative.length - 1];
        int found = Arrays.binarySearch(cumulative, at);
        int index = Math.min(found < 0 ? -found - 1 : found, candidates.length - 1);
        return LogPosterior.natural(candidates[index]);
    }

    private void weigh() {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] logWeight = new double[CANDIDATES];
        for (int i = 0; i < CANDIDATES; i++) {
            double[] normals = normals(random);
            double stretch = Math.sqrt(DEGREES / (2 * Sampling.gamma(DEGREES / 2.0, random)));
            candidates[i] = surface.within(shifted(normals, stretch));
            double distance = 0;
            for (double normal : normals) {
                distance += normal * normal;
            }
            distance *= stretch * stretch;
            double logDensity = -(DEGREES + centre.length) / 2.0 * Math.log1p(distance / DEGREES);
            logWeight[i] = surface.value(candidates[i]) - logDensity;
        }
        double top = Arrays.stream(logWeight).max().orElseThrow();
        double mean =
                Arrays.stream(logWeight).map(w -> Math.exp(w - top)).average().orElseThrow();
        double sum = 0;
        for (int i = 0; i < CANDIDATES; i++) {
            sum += Math.min(Math.exp(logWeight[i] - top), mean * Math.sqrt(CANDIDATES));
            cumulative[i] = sum;
        }
    }

    private double[] shifted(double[] normals, double stretch) {
        double[] logs = precision.solveUpper(normals);
        for (int i = 0; i < logs.length; i++) {
            logs[i] = centre[i] + stretch * logs[i];
        }
        return logs;
    }

    private double[] normals(RandomGenerator random) {
        double[] normals = new double[centre.length];
        Arrays.setAll(normals, i -> random.nextGaussian());
        return normals;
    }

    /// Minus the curvature. Where that is not positive definite, as on a flat ridge without a
    /// prior, it is raised until no direction is wider than a log-sd of about 3.
    private static Cholesky precision(double[][] hessian) {
        double raise = 0;
        while (true) {
            double[][] raised = new double[hessian.length][hessian.length];
            for (int i = 0; i < hessian.length; i++) {
                for (int j = 0; j < hessian.length; j++) {
                    raised[i][j] = -hessian[i][j] + (i == j ? raise : 0);
                }
            }
            var root = Cholesky.of(raised);
            if (root.isPresent()) {
                return root.get();
            }
            raise = raise == 0 ? 1 / (WIDEST * WIDEST) : raise * 4;
        }
    }

    /// The likelihood of no customers.
    private enum NoRows implements LogLikelihood {
        ROWS;

        @Override
        public int rows() {
            return 0;
        }

        @Override
        public double value(double[] parameters) {
            return 0;
        }

        @Override
        public Evaluation at(double[] parameters) {
            return Evaluation.zero(parameters.length);
        }
    }
}
