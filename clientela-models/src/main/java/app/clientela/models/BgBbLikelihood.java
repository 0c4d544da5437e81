package app.clientela.models;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Log-likelihood of BG/BB, eq. 6 of Fader, Hardie and Shang 2010, with its derivatives by
/// (α, β, γ, δ). One history is a mixture over the occasions after the last purchase at which the
/// customer may have left, and over not having left; with φ the log of one term,
/// `∇ ln L = E[∇φ]` and `∇² ln L = E[∇²φ + ∇φ∇φᵀ] - E[∇φ]E[∇φ]ᵀ`.
final class BgBbLikelihood implements LogLikelihood {

    private final List<Map.Entry<Occasions, Integer>> rows;
    private final int customers;
    private final int occasions;

    BgBbLikelihood(Map<Occasions, Integer> customers) {
        Comparator<Map.Entry<Occasions, Integer>> order =
                Comparator.comparingInt(e -> e.getKey().n());
        this.rows = customers.entrySet().stream()
                .filter(e -> checked(e.getValue()) > 0)
                .map(e -> Map.entry(e.getKey(), e.getValue()))
                .sorted(order.thenComparingInt(e -> e.getKey().tx())
                        .thenComparingInt(e -> e.getKey().x()))
                .toList();
        this.customers = Horizon.customers(rows.stream().mapToLong(Map.Entry::getValue));
        this.occasions = rows.stream().mapToInt(e -> e.getKey().n()).max().orElse(0);
    }

    int customers() {
        return customers;
    }

    /// The most occasions of any history.
    int occasions() {
        return occasions;
    }

    @Override
    public int rows() {
        return rows.size();
    }

    @Override
    public double value(double[] parameters) {
        return at(parameters).value;
    }

    @Override
    public Evaluation at(double[] parameters) {
        Terms terms = new Terms(parameters, occasions);
        Evaluation sum = Evaluation.zero(4);
        double value = 0;
        for (Map.Entry<Occasions, Integer> row : rows) {
            value += row.getValue() * terms.add(row.getKey(), row.getValue(), sum);
        }
        sum.mirror();
        return sum.withValue(value);
    }

    private static int checked(int customers) {
        if (customers < 0) {
            throw new IllegalArgumentException("customers must not be negative, was " + customers);
        }
        return customers;
    }

    /// The terms of one history at a time.
    private static final class Terms {
        private final RisingSums alpha;
        private final RisingSums beta;
        private final RisingSums both;
        private final RisingSums gamma;
        private final RisingSums delta;
        private final RisingSums leaving;
        private final double[] g = new double[4];
        private final double[][] h = new double[4][4];
        private final double[] mean = new double[4];
        private final double[][] product = new double[4][4];

        Terms(double[] p, int most) {
            alpha = new RisingSums(p[0], most);
            beta = new RisingSums(p[1], most);
            both = new RisingSums(p[0] + p[1], most);
            gamma = new RisingSums(p[2], 1);
            delta = new RisingSums(p[3], most);
            leaving = new RisingSums(p[2] + p[3], most);
        }

        /// Adds the derivatives of the history and returns its log-likelihood.
        double add(Occasions row, int weight, Evaluation sum) {
            double top = log(row, row.n());
            for (int last = row.tx(); last < row.n(); last++) {
                top = Math.max(top, log(row, last));
            }
            double total = 0;
            clear();
            for (int last = row.tx(); last <= row.n(); last++) {
                total += addTerm(row, last, Math.exp(log(row, last) - top));
            }
            for (int i = 0; i < 4; i++) {
                sum.gradient[i] += weight * mean[i] / total;
                for (int j = i; j < 4; j++) {
                    sum.hessian[i][j] += weight * (product[i][j] - mean[i] * mean[j] / total) / total;
                }
            }
            return top + Math.log(total);
        }

        private void clear() {
            for (int i = 0; i < 4; i++) {
                mean[i] = 0;
                Arrays.fill(product[i], 0);
            }
        }

        /// Log of the term of a customer who left right after occasion `last`; n: has not left.
        private double log(Occasions row, int last) {
            int left = last < row.n() ? 1 : 0;
            return alpha.log[row.x()]
                    + beta.log[last - row.x()]
                    - both.log[last]
                    + gamma.log[left]
                    + delta.log[last]
                    - leaving.log[last + left];
        }

        private double addTerm(Occasions row, int last, double w) {
            int left = last < row.n() ? 1 : 0;
            g[0] = alpha.first[row.x()] - both.first[last];
            g[1] = beta.first[last - row.x()] - both.first[last];
            g[2] = gamma.first[left] - leaving.first[last + left];
            g[3] = delta.first[last] - leaving.first[last + left];
            h[0][1] = -both.second[last];
            h[0][0] = alpha.second[row.x()] + h[0][1];
            h[1][1] = beta.second[last - row.x()] + h[0][1];
            h[2][3] = -leaving.second[last + left];
            h[2][2] = gamma.second[left] + h[2][3];
            h[3][3] = delta.second[last] + h[2][3];
            for (int i = 0; i < 4; i++) {
                mean[i] += w * g[i];
                for (int j = i; j < 4; j++) {
                    product[i][j] += w * (h[i][j] + g[i] * g[j]);
                }
            }
            return w;
        }
    }
}
