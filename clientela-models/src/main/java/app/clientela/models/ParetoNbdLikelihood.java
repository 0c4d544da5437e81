package app.clientela.models;

/// Log-likelihood of Pareto/NBD over a table, with its derivatives by (r, α, s, β).
///
/// One history is a mixture over the time y at which the customer was last alive: y = T with
/// weight P(alive), else y in (tx, T). With φ(y) the log of what is integrated,
/// `∇ ln L = E[∇φ]` and `∇² ln L = E[∇²φ] + Cov[∇φ]` under that mixture, so the nodes of the one
/// quadrature that gives the value give the derivatives too. Gradients are kept relative to the
/// alive case, for which they are then 0.
final class ParetoNbdLikelihood implements LogLikelihood {

    private final PurchaseTable table;
    private final double[] above;

    ParetoNbdLikelihood(PurchaseTable table) {
        this.table = table;
        this.above = table.customersAbove();
    }

    @Override
    public int rows() {
        return table.rows();
    }

    @Override
    public double value(double[] parameters) {
        ParetoNbd model = new ParetoNbd(parameters[0], parameters[1], parameters[2], parameters[3]);
        return Blocks.sum(table.rows(), 0, (low, high) -> value(model, low, high)).value
                + RisingFactorial.logOver(above, 1, model.r(), Evaluation.zero(1));
    }

    private Evaluation value(ParetoNbd model, int low, int high) {
        double sum = 0;
        for (int i = low; i < high; i++) {
            sum += table.count[i] * model.logTimes(table.x[i], table.tx[i], table.T[i]);
        }
        return Evaluation.zero(0).withValue(sum);
    }

    @Override
    public Evaluation at(double[] parameters) {
        Evaluation sum = Blocks.sum(table.rows(), 4, (low, high) -> new Row(parameters).take(low, high));
        double value = sum.value + RisingFactorial.logOver(above, 1, parameters[0], sum);
        sum.mirror();
        return sum.withValue(value);
    }

    /// Working memory of one pass over a block of rows.
    private final class Row {
        private final double r;
        private final double alpha;
        private final double s;
        private final double beta;
        private final double logAlpha;
        private final double logBeta;
        private final Evaluation total = Evaluation.zero(4);
        private final DecayIntegral.Nodes nodes = new DecayIntegral.Nodes();
        private final double[] mean = new double[4];
        private final double[][] within = new double[4][4];

        Row(double[] parameters) {
            r = parameters[0];
            alpha = parameters[1];
            s = parameters[2];
            beta = parameters[3];
            logAlpha = Math.log(alpha);
            logBeta = Math.log(beta);
        }

        Evaluation take(int low, int high) {
            double value = 0;
            for (int i = low; i < high; i++) {
                value += table.count[i] * add(i);
            }
            return total.withValue(value);
        }

        /// Adds the derivatives of one row and returns its log-likelihood but for the
        /// rising factorial of r.
        private double add(int i) {
            double weight = table.count[i];
            int x = table.x[i];
            double end = table.T[i];
            double m = r + x;
            double atA = 1 / (alpha + end);
            double atB = 1 / (beta + end);
            double logAtA = Math.log(alpha + end);
            double logAtB = Math.log(beta + end);
            double[] g = total.gradient;
            double[][] h = total.hessian;
            g[0] += weight * (logAlpha - logAtA);
            g[1] += weight * (r / alpha - m * atA);
            g[2] += weight * (logBeta - logAtB);
            g[3] += weight * (s / beta - s * atB);
            h[0][1] += weight * (1 / alpha - atA);
            h[1][1] += weight * (m * atA * atA - r / (alpha * alpha));
            h[2][3] += weight * (1 / beta - atB);
            h[3][3] += weight * (s * atB * atB - s / (beta * beta));
            double alive = r * logAlpha - m * logAtA + s * (logBeta - logAtB);
            return alive + (end > table.tx[i] ? addHavingLeft(i, m, logAtA, logAtB) : 0);
        }

        /// Adds what the chance of having left changes, and returns `ln(1 + odds)` of it.
        private double addHavingLeft(int i, double m, double logAtA, double logAtB) {
            double tx = table.tx[i];
            double end = table.T[i];
            nodes.a = alpha + tx;
            nodes.b = beta + tx;
            double lengthA = logAtA - Math.log(nodes.a);
            double lengthB = logAtB - Math.log(nodes.b);
            DecayIntegral.fill(nodes, m, s + 1, end - tx);
            double logOdds = Math.log(s / nodes.b * nodes.sum) + m * lengthA + s * lengthB;
            moments(m, end, lengthA, lengthB);
            double weight = table.count[i] * LogSpace.logistic(logOdds);
            double alive = LogSpace.logistic(-logOdds);
            for (int j = 0; j < 4; j++) {
                total.gradient[j] += weight * mean[j];
                for (int k = j; k < 4; k++) {
                    total.hessian[j][k] += weight * (within[j][k] + alive * mean[j] * mean[k]);
                }
            }
            return LogSpace.log1pExp(logOdds);
        }

        /// Means over y in (tx, T) of ∇φ, relative to y = T, and of what is within them: the
        /// covariance of ∇φ, taken around the mean so that nothing cancels, plus that of ∇²φ.
        private void moments(double m, double end, double lengthA, double lengthB) {
            double atA = 1 / (alpha + end);
            double atB = s / (beta + end);
            double whole = 1 / nodes.sum;
            double logA = 0, inA = 0, logB = 0, inB = 0;
            for (int j = 0; j < nodes.size; j++) {
                double w = nodes.weight[j] * whole;
                logA += w * nodes.logA[j];
                inA += w * nodes.inA[j];
                logB += w * nodes.logB[j];
                inB += w * nodes.inB[j];
            }
            mean[0] = lengthA - logA;
            mean[1] = m * (atA - inA);
            mean[2] = 1 / s + lengthB - logB;
            mean[3] = atB - (s + 1) * inB;
            double h00 = 0, h01 = 0, h02 = 0, h03 = 0, h11 = 0, h12 = 0, h13 = 0, h22 = 0, h23 = 0, h33 = 0;
            for (int j = 0; j < nodes.size; j++) {
                double w = nodes.weight[j] * whole;
                double d0 = logA - nodes.logA[j];
                double d1 = inA - nodes.inA[j];
                double d2 = logB - nodes.logB[j];
                double d3 = inB - nodes.inB[j];
                h00 += w * d0 * d0;
                h01 += w * d0 * d1;
                h02 += w * d0 * d2;
                h03 += w * d0 * d3;
                h11 += w * d1 * d1;
                h12 += w * d1 * d2;
                h13 += w * d1 * d3;
                h22 += w * d2 * d2;
                h23 += w * d2 * d3;
                h33 += w * d3 * d3;
            }
            double n = s + 1;
            within[0][0] = h00;
            within[0][1] = m * h01 - inA + atA;
            within[0][2] = h02;
            within[0][3] = n * h03;
            within[1][1] = m * ((m + 1) * h11 + inA * inA - atA * atA);
            within[1][2] = m * h12;
            within[1][3] = m * n * h13;
            within[2][2] = h22 - 1 / (s * s);
            within[2][3] = n * h23 - inB + atB / s;
            within[3][3] = n * ((n + 1) * h33 + inB * inB) - atB * atB / s;
        }
    }
}
