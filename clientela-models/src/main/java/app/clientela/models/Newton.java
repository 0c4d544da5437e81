package app.clientela.models;

import java.util.Optional;

/// Maximises a log-posterior by Newton steps, damped as Levenberg and Marquardt do where the
/// surface is not concave, and kept inside the box of the parameters.
final class Newton {

    private static final int MOST_STEPS = 200;
    private static final double LONGEST_STEP = 1.5;
    private static final double SETTLED = 1e-10;
    /// What is left to gain where rounding hides any gain: a thousandth of a standard error.
    private static final double NEGLIGIBLE = 1e-6;
    private static final double SHORT_STEP = 3e-6;
    private static final double ROUNDING = 1e-14;
    private static final double HOPELESS = 1e10;

    private final LogPosterior surface;

    Newton(LogPosterior surface) {
        this.surface = surface;
    }

    /// Where a climb ended: logs of the parameters, value and curvature of the surface there, and
    /// whether it is a peak inside the box.
    static final class Peak {
        final double[] logs;
        final double value;
        final double[][] hessian;
        final boolean converged;

        private Peak(double[] logs, double value, double[][] hessian, boolean converged) {
            this.logs = logs;
            this.value = value;
            this.hessian = hessian;
            this.converged = converged;
        }
    }

    /// Ends where a step promises nothing more, or after the first that is so short that Newton's
    /// quadratic convergence leaves an error of its square: that one is not looked at again.
    Peak climb(double[] start) {
        double[] logs = surface.within(start);
        Evaluation at = surface.at(logs);
        double damping = 0;
        for (int i = 0; i < MOST_STEPS && damping < HOPELESS; i++) {
            boolean[] held = held(logs, at);
            Optional<double[]> step = step(at, held, damping);
            if (damping == 0 && step.isPresent() && gain(at, step.get()) < SETTLED) {
                return new Peak(logs, at.value, at.hessian, isPeak(held));
            }
            double[] next = step.isPresent() ? moved(logs, step.get()) : logs;
            if (damping == 0 && step.isPresent() && longest(step.get()) < SHORT_STEP) {
                return new Peak(next, at.value + gain(at, step.get()) / 2, at.hessian, isPeak(held));
            }
            Evaluation there = step.isPresent() ? surface.at(next) : at;
            if (step.isPresent() && there.value >= at.value - ROUNDING * Math.abs(at.value)) {
                logs = next;
                at = there;
                damping = damping < 1e-5 ? 0 : damping / 10;
            } else {
                damping = Math.max(1e-4, damping * 10);
            }
        }
        boolean[] held = held(logs, at);
        Evaluation end = at;
        boolean hidden =
                step(end, held, 0).filter(step -> gain(end, step) < NEGLIGIBLE).isPresent();
        return new Peak(logs, at.value, at.hessian, hidden && isPeak(held));
    }

    /// The coordinates that sit at the edge of the box and would leave it.
    private boolean[] held(double[] logs, Evaluation at) {
        boolean[] held = new boolean[logs.length];
        for (int i = 0; i < logs.length; i++) {
            double slope = at.gradient[i];
            held[i] = slope < 0 ? logs[i] <= surface.least() : slope > 0 && logs[i] >= surface.most();
        }
        return held;
    }

    /// The damped Newton step in the coordinates that are free; empty if this damping does not
    /// make the surface concave.
    private static Optional<double[]> step(Evaluation at, boolean[] held, double damping) {
        int size = held.length;
        double[][] curvature = new double[size][size];
        double[] slope = at.gradient.clone();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                curvature[i][j] = held[i] || held[j] ? 0 : -at.hessian[i][j];
            }
            curvature[i][i] += held[i] ? 1 : damping * (1 + Math.abs(curvature[i][i]));
            slope[i] = held[i] ? 0 : slope[i];
        }
        return Cholesky.of(curvature).map(root -> root.solve(slope));
    }

    /// Twice what the quadratic surface promises for this step.
    private static double gain(Evaluation at, double[] step) {
        double gain = 0;
        for (int i = 0; i < step.length; i++) {
            gain += at.gradient[i] * step[i];
        }
        return gain;
    }

    private double[] moved(double[] logs, double[] step) {
        double longest = longest(step);
        double shortened = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
        double[] next = new double[logs.length];
        for (int i = 0; i < logs.length; i++) {
            next[i] = logs[i] + shortened * step[i];
        }
        return surface.within(next);
    }

    private static double longest(double[] step) {
        double longest = 0;
        for (double part : step) {
            longest = Math.max(longest, Math.abs(part));
        }
        return longest;
    }

    /// The edge of a box that is believed in is as good a peak as any.
    private boolean isPeak(boolean[] held) {
        return surface.isBelieved() || none(held);
    }

    private static boolean none(boolean[] held) {
        for (boolean one : held) {
            if (one) {
                return false;
            }
        }
        return true;
    }
}
