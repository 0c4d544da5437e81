package app.clientela.models;

import java.util.Arrays;

/// Log-likelihood of the BG family over a table, with its derivatives by (r, α, a, b).
///
/// But for factors of the whole table one history is a sum over "alive with j < k phases of the
/// running gap over" and "left after the last purchase". With φ the log of one of these terms,
/// `∇ ln L = E[∇φ]` and `∇² ln L = E[∇²φ] + Cov[∇φ]` under their shares.
final class BgLikelihood implements LogLikelihood {

    private final PurchaseTable table;
    private final int k;
    private final boolean leavesAtFirst;
    private final double[] above;
    private final double gaps;

    BgLikelihood(PurchaseTable table, int k, boolean leavesAtFirst) {
        this.table = table;
        this.k = k;
        this.leavesAtFirst = leavesAtFirst;
        this.above = table.customersAbove();
        double purchases = Arrays.stream(above).sum();
        this.gaps = k == 1 ? 0 : (k - 1) * known(table) - purchases * RisingFactorial.log(1, k - 1);
    }

    private static double known(PurchaseTable table) {
        return table.litt()
                .orElseThrow(() -> new IllegalArgumentException(
                        "litt must be known for every customer where gaps are regular, was absent for some"));
    }

    @Override
    public int rows() {
        return table.rows();
    }

    @Override
    public double value(double[] parameters) {
        return at(parameters).value;
    }

    @Override
    public Evaluation at(double[] parameters) {
        Evaluation sum = Blocks.sum(table.rows(), 4, (low, high) -> take(parameters, low, high));
        double value = gaps + sum.value + addRisingFactorials(parameters, sum);
        sum.mirror();
        return sum.withValue(value);
    }

    private Evaluation take(double[] parameters, int low, int high) {
        Row row = new Row(parameters);
        double value = 0;
        for (int i = low; i < high; i++) {
            value += table.count[i] * row.add(i);
        }
        return row.total.withValue(value);
    }

    /// The factors `Γ(r+kx)/Γ(r)` and `Γ(b+c)Γ(a+b)/(Γ(b)Γ(a+b+c))` of all customers, c the times
    /// they could have left.
    private double addRisingFactorials(double[] parameters, Evaluation sum) {
        double value = RisingFactorial.logOver(above, k, parameters[0], sum);
        value += leavesAtFirst ? addStay(parameters, 0, table.customers(), sum) : 0;
        for (int i = 0; i < above.length; i++) {
            value += addStay(parameters, leavesAtFirst ? i + 1 : i, above[i], sum);
        }
        return value;
    }

    private static double addStay(double[] parameters, int before, double customers, Evaluation sum) {
        double[] g = sum.gradient;
        double[][] h = sum.hessian;
        double b = parameters[3] + before;
        double ab = parameters[2] + b;
        g[2] -= customers / ab;
        g[3] += customers * (1 / b - 1 / ab);
        h[2][2] += customers / (ab * ab);
        h[2][3] += customers / (ab * ab);
        h[3][3] += customers * (1 / (ab * ab) - 1 / (b * b));
        return customers * Math.log(b / ab);
    }

    /// Working memory of one pass over the rows.
    private final class Row {
        private final double r;
        private final double alpha;
        private final double a;
        private final double b;
        private final Evaluation total = Evaluation.zero(4);
        private final double[] share = new double[k + 1];
        private final double[] slope = new double[k];
        private final double[] curve = new double[k];

        Row(double[] parameters) {
            r = parameters[0];
            alpha = parameters[1];
            a = parameters[2];
            b = parameters[3];
        }

        /// Adds the derivatives of one row and returns its log-likelihood but for the rising
        /// factorials.
        double add(int i) {
            double end = table.T[i];
            double weight = table.count[i];
            double m = r + (double) k * table.x[i];
            double atEnd = 1 / (alpha + end);
            double logEnd = -Math.log1p(end / alpha);
            double[] g = total.gradient;
            double[][] h = total.hessian;
            g[0] += weight * logEnd;
            g[1] += weight * (r / alpha - m * atEnd);
            h[0][1] += weight * (1 / alpha - atEnd);
            h[1][1] += weight * (m * atEnd * atEnd - r / (alpha * alpha));
            double bought = r * logEnd - (double) k * table.x[i] * Math.log(alpha + end);
            boolean mayHaveLeft = leavesAtFirst || table.x[i] > 0;
            return mayHaveLeft || k > 1 ? bought + addTerms(i, m, mayHaveLeft) : bought;
        }

        /// Adds what the terms change, and returns the log of their sum. The last is "left".
        private double addTerms(int i, double m, boolean mayHaveLeft) {
            double end = alpha + table.T[i];
            double last = alpha + table.tx[i];
            double later = b + table.x[i] - (leavesAtFirst ? 0 : 1);
            double length = Math.log1p((end - last) / last);
            fillPhases(m, (end - last) / end);
            share[k] = mayHaveLeft ? Math.log(a / later) + m * length : Double.NEGATIVE_INFINITY;
            double log = normalise();
            double left = share[k];
            double weight = table.count[i];
            double gap = (last - end) / (end * last);
            double[] d = {length, m * gap, 1 / a, -1 / later};
            addMoments(weight, left, d, end);
            double[][] h = total.hessian;
            h[0][1] += weight * left * gap;
            h[1][1] -= weight * left * m * gap * (1 / end + 1 / last);
            h[2][2] -= weight * left / (a * a);
            h[3][3] += weight * left / (later * later);
            return log;
        }

        /// Logs of `Γ(m+j)/(Γ(m) j!) ω^j` and their derivatives by r; by α they are `-j/(α+T)`.
        private void fillPhases(double m, double omega) {
            share[0] = 0;
            for (int j = 1; j < k; j++) {
                double shape = m + j - 1;
                share[j] = share[j - 1] + Math.log(shape / j * omega);
                slope[j] = slope[j - 1] + 1 / shape;
                curve[j] = curve[j - 1] + 1 / (shape * shape);
            }
        }

        /// From logs to shares of one; returns the log of the sum.
        private double normalise() {
            double top = 0;
            for (double log : share) {
                top = Math.max(top, log);
            }
            double sum = 0;
            for (int j = 0; j <= k; j++) {
                share[j] = Math.exp(share[j] - top);
                sum += share[j];
            }
            for (int j = 0; j <= k; j++) {
                share[j] /= sum;
            }
            return top + Math.log(sum);
        }

        /// Mean and covariance of the gradients of the terms, and mean of the phases' curvature.
        private void addMoments(double weight, double left, double[] d, double end) {
            double[] mean = {left * d[0], left * d[1], left * d[2], left * d[3]};
            double[][] h = total.hessian;
            for (int j = 1; j < k; j++) {
                double by = -j / end;
                mean[0] += share[j] * slope[j];
                mean[1] += share[j] * by;
                h[0][0] += weight * share[j] * (slope[j] * slope[j] - curve[j]);
                h[0][1] += weight * share[j] * slope[j] * by;
                h[1][1] += weight * share[j] * (by * by - by / end);
            }
            for (int row = 0; row < 4; row++) {
                total.gradient[row] += weight * mean[row];
                for (int column = row; column < 4; column++) {
                    h[row][column] += weight * (left * d[row] * d[column] - mean[row] * mean[column]);
                }
            }
        }
    }
}
