package app.clientela.models;

import java.util.List;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.Trigamma;

/// Log-likelihood of Gamma-Gamma, eq. 1a of Fader and Hardie 2013, with its derivatives by
/// (p, q, γ). Customers come in the order of n, so that each n costs its special functions once.
final class GammaGammaLikelihood implements LogLikelihood {

    private final int[] n;
    private final double[] mean;

    /// @param telling customers with an amount above 0, in the order of n
    GammaGammaLikelihood(List<Spend> telling) {
        n = telling.stream().mapToInt(Spend::n).toArray();
        mean = telling.stream().mapToDouble(Spend::mean).toArray();
    }

    @Override
    public int rows() {
        return n.length;
    }

    @Override
    public double value(double[] parameters) {
        double p = parameters[0];
        double q = parameters[1];
        double gamma = parameters[2];
        double sum = 0;
        double logBeta = 0;
        for (int i = 0; i < n.length; i++) {
            if (i == 0 || n[i] != n[i - 1]) {
                logBeta = LogBeta.value(p * n[i], q);
            }
            double total = n[i] * mean[i];
            sum -= logBeta + p * n[i] * Math.log1p(gamma / total) + q * Math.log1p(total / gamma) + Math.log(mean[i]);
        }
        return sum;
    }

    @Override
    public Evaluation at(double[] parameters) {
        Evaluation sum = Evaluation.zero(3);
        for (int from = 0; from < n.length; ) {
            int to = from;
            while (to < n.length && n[to] == n[from]) {
                to++;
            }
            addShapes(parameters, n[from], to - from, sum);
            for (int i = from; i < to; i++) {
                addRow(parameters, i, sum);
            }
            from = to;
        }
        sum.mirror();
        return sum.withValue(value(parameters));
    }

    /// The derivatives of `-ln B(pn, q)`, for all customers with this n.
    private static void addShapes(double[] parameters, int n, int customers, Evaluation sum) {
        double shape = parameters[0] * n;
        double q = parameters[1];
        double both = Digamma.value(shape + q);
        double bothSlope = Trigamma.value(shape + q);
        sum.gradient[0] += customers * n * (both - Digamma.value(shape));
        sum.gradient[1] += customers * (both - Digamma.value(q));
        sum.hessian[0][0] += customers * (double) n * n * (bothSlope - Trigamma.value(shape));
        sum.hessian[0][1] += customers * n * bothSlope;
        sum.hessian[1][1] += customers * (bothSlope - Trigamma.value(q));
    }

    private void addRow(double[] parameters, int i, Evaluation sum) {
        double q = parameters[1];
        double gamma = parameters[2];
        double total = n[i] * mean[i];
        double scale = gamma + total;
        double shape = parameters[0] * n[i] + q;
        sum.gradient[0] -= n[i] * Math.log1p(gamma / total);
        sum.gradient[1] -= Math.log1p(total / gamma);
        sum.gradient[2] += q / gamma - shape / scale;
        sum.hessian[0][2] -= n[i] / scale;
        sum.hessian[1][2] += total / (gamma * scale);
        sum.hessian[2][2] += shape / (scale * scale) - q / (gamma * gamma);
    }
}
