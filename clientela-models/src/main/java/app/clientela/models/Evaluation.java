package app.clientela.models;

/// A function of some parameters at one point: value, gradient, and matrix of second derivatives.
/// The last two are filled in place while the rows are visited.
final class Evaluation {

    final double value;
    final double[] gradient;
    final double[][] hessian;

    private Evaluation(double value, double[] gradient, double[][] hessian) {
        this.value = value;
        this.gradient = gradient;
        this.hessian = hessian;
    }

    static Evaluation zero(int size) {
        return new Evaluation(0, new double[size], new double[size][size]);
    }

    /// Makes the matrix symmetric from its upper half.
    void mirror() {
        for (int i = 0; i < gradient.length; i++) {
            for (int j = 0; j < i; j++) {
                hessian[i][j] = hessian[j][i];
            }
        }
    }

    /// The sum, kept in the arrays of this one.
    Evaluation plus(Evaluation other) {
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] += other.gradient[i];
            for (int j = 0; j < gradient.length; j++) {
                hessian[i][j] += other.hessian[i][j];
            }
        }
        return withValue(value + other.value);
    }

    Evaluation withValue(double other) {
        return new Evaluation(other, gradient, hessian);
    }
}
