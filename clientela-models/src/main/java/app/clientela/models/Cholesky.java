package app.clientela.models;

import java.util.Optional;

/// Lower triangle L with L Lᵀ = M, for the few rows of a fit.
final class Cholesky {

    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /// Empty if M is not positive definite.
    static Optional<Cholesky> of(double[][] m) {
        int size = m.length;
        double[][] lower = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = m[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= lower[i][k] * lower[j][k];
                }
                if (i == j && !(rest > 1e-14 * Math.abs(m[i][i]) && rest > 0)) {
                    return Optional.empty();
                }
                lower[i][j] = i == j ? Math.sqrt(rest) : rest / lower[j][j];
            }
        }
        return Optional.of(new Cholesky(lower));
    }

    /// The v with M v = rhs.
    double[] solve(double[] rhs) {
        int size = rhs.length;
        double[] v = rhs.clone();
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                v[i] -= lower[i][k] * v[k];
            }
            v[i] /= lower[i][i];
        }
        return solveUpper(v);
    }

    /// The v with Lᵀ v = rhs. For standard normal rhs, v has covariance M⁻¹.
    double[] solveUpper(double[] rhs) {
        double[] v = rhs.clone();
        for (int i = v.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < v.length; k++) {
                v[i] -= lower[k][i] * v[k];
            }
            v[i] /= lower[i][i];
        }
        return v;
    }
}
