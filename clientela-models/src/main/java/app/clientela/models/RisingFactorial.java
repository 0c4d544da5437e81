package app.clientela.models;

/// `ln Γ(a+x)/Γ(a)` for whole x: the log of `a(a+1)...(a+x-1)`, without the cancellation that a
/// difference of two log-gammas brings for large a.
final class RisingFactorial {

    private static final double LARGE = 1e250;
    private static final double SMALL = 1e-250;

    private RisingFactorial() {}

    static double log(double a, int x) {
        double product = 1;
        double sum = 0;
        for (int i = 0; i < x; i++) {
            product *= a + i;
            if (product > LARGE || product < SMALL) {
                sum += Math.log(product);
                product = 1;
            }
        }
        return sum + Math.log(product);
    }

    /// Log of the ratio of the rising factorials of `a` and of `b`, both with x factors.
    static double logRatio(double a, double b, int x) {
        double product = 1;
        double sum = 0;
        for (int i = 0; i < x; i++) {
            product *= (a + i) / (b + i);
            if (product > LARGE || product < SMALL) {
                sum += Math.log(product);
                product = 1;
            }
        }
        return sum + Math.log(product);
    }

    /// The sum of `ln Γ(a+kx)/Γ(a)` over a base, with its derivatives added to `sum` as those of the
    /// first parameter.
    ///
    /// @param above for each i, how many have an x of more than i
    static double logOver(double[] above, int k, double a, Evaluation sum) {
        double value = 0;
        for (int i = 0; i < k * above.length; i++) {
            double customers = above[i / k];
            value += customers * Math.log(a + i);
            sum.gradient[0] += customers / (a + i);
            sum.hessian[0][0] -= customers / ((a + i) * (a + i));
        }
        return value;
    }
}
