package app.clientela.models;

/// Log-likelihood of NBD over a table, with its derivatives by (r, α).
final class NbdLikelihood implements LogLikelihood {

    private final PurchaseTable table;
    private final double[] above;

    NbdLikelihood(PurchaseTable table) {
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
        Evaluation sum = Blocks.sum(table.rows(), 2, (low, high) -> take(parameters, low, high));
        double value = sum.value + RisingFactorial.logOver(above, 1, parameters[0], sum);
        sum.mirror();
        return sum.withValue(value);
    }

    private Evaluation take(double[] parameters, int low, int high) {
        double r = parameters[0];
        double alpha = parameters[1];
        Evaluation sum = Evaluation.zero(2);
        double value = 0;
        for (int i = low; i < high; i++) {
            double weight = table.count[i];
            double m = r + table.x[i];
            double atEnd = 1 / (alpha + table.T[i]);
            double logEnd = -Math.log1p(table.T[i] / alpha);
            value += weight * (r * logEnd - table.x[i] * Math.log(alpha + table.T[i]));
            sum.gradient[0] += weight * logEnd;
            sum.gradient[1] += weight * (r / alpha - m * atEnd);
            sum.hessian[0][1] += weight * (1 / alpha - atEnd);
            sum.hessian[1][1] += weight * (m * atEnd * atEnd - r / (alpha * alpha));
        }
        return sum.withValue(value);
    }
}
