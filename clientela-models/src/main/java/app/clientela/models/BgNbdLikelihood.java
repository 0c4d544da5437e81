package app.clientela.models;

/// Log-likelihood of BG/NBD over a table, with its derivatives by (r, α, a, b): eq. 6 of Fader,
/// Hardie and Lee 2005 as "alive" times `1 + odds`, where the odds of having left are
/// `a/(b+x-1) ((α+T)/(α+tx))^(r+x)`.
final class BgNbdLikelihood implements LogLikelihood {

    private final PurchaseTable table;
    private final double[] above;

    BgNbdLikelihood(PurchaseTable table) {
        this.table = table;
        this.above = table.customersAbove();
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
        double value = sum.value + addRisingFactorials(parameters, sum);
        sum.mirror();
        return sum.withValue(value);
    }

    private Evaluation take(double[] parameters, int low, int high) {
        Evaluation sum = Evaluation.zero(4);
        double value = 0;
        for (int i = low; i < high; i++) {
            value += table.count[i] * addRow(parameters, i, sum);
        }
        return sum.withValue(value);
    }

    /// The factors `Γ(r+x)/Γ(r)` and `Γ(b+x)Γ(a+b)/(Γ(b)Γ(a+b+x))` of all customers.
    private double addRisingFactorials(double[] parameters, Evaluation sum) {
        double[] g = sum.gradient;
        double[][] h = sum.hessian;
        double value = 0;
        for (int i = 0; i < above.length; i++) {
            double r = parameters[0] + i;
            double b = parameters[3] + i;
            double ab = parameters[2] + b;
            value += above[i] * Math.log(r * (b / ab));
            g[0] += above[i] / r;
            h[0][0] -= above[i] / (r * r);
            g[2] -= above[i] / ab;
            g[3] += above[i] * (1 / b - 1 / ab);
            h[2][2] += above[i] / (ab * ab);
            h[2][3] += above[i] / (ab * ab);
            h[3][3] += above[i] * (1 / (ab * ab) - 1 / (b * b));
        }
        return value;
    }

    private double addRow(double[] parameters, int i, Evaluation sum) {
        double r = parameters[0];
        double alpha = parameters[1];
        double weight = table.count[i];
        double m = r + table.x[i];
        double atEnd = 1 / (alpha + table.T[i]);
        double logEnd = -Math.log1p(table.T[i] / alpha);
        double[] g = sum.gradient;
        double[][] h = sum.hessian;
        g[0] += weight * logEnd;
        g[1] += weight * (r / alpha - m * atEnd);
        h[0][1] += weight * (1 / alpha - atEnd);
        h[1][1] += weight * (m * atEnd * atEnd - r / (alpha * alpha));
        double alive = r * logEnd - table.x[i] * Math.log(alpha + table.T[i]);
        return alive + (table.x[i] > 0 ? addHavingLeft(parameters, i, sum) : 0);
    }

    private double addHavingLeft(double[] parameters, int i, Evaluation sum) {
        double alpha = parameters[1];
        double a = parameters[2];
        double later = parameters[3] + table.x[i] - 1;
        double m = parameters[0] + table.x[i];
        double tx = table.tx[i];
        double end = table.T[i];
        double length = Math.log1p((end - tx) / (alpha + tx));
        double gap = (tx - end) / ((alpha + end) * (alpha + tx));
        double logOdds = Math.log(a / later) + m * length;
        double left = LogSpace.logistic(logOdds);
        double weight = table.count[i] * left;
        double[] d = {length, m * gap, 1 / a, -1 / later};
        double[][] h = sum.hessian;
        for (int j = 0; j < 4; j++) {
            sum.gradient[j] += weight * d[j];
            for (int k = j; k < 4; k++) {
                h[j][k] += weight * (1 - left) * d[j] * d[k];
            }
        }
        h[0][1] += weight * gap;
        h[1][1] -= weight * m * gap * (1 / (alpha + end) + 1 / (alpha + tx));
        h[2][2] -= weight / (a * a);
        h[3][3] += weight / (later * later);
        return LogSpace.log1pExp(logOdds);
    }
}
