package app.clientela.models;

import java.util.function.Function;
import org.apfloat.Apfloat;

/// First and second derivatives by the logs of the parameters, as far as differences in sixty
/// digits bring them: to some twenty.
final class ExactDerivatives {

    private static final Apfloat STEP = new Apfloat("1e-10", Exact.DIGITS);

    private final Function<Apfloat[], Apfloat> f;
    private final Apfloat[] at;

    private ExactDerivatives(Function<Apfloat[], Apfloat> f, double[] at) {
        this.f = f;
        this.at = new Apfloat[at.length];
        for (int i = 0; i < at.length; i++) {
            this.at[i] = Exact.of(at[i]);
        }
    }

    /// `p_i ∂f/∂p_i` for each i, then `p_i p_j ∂²f/∂p_i∂p_j` for i <= j, row by row.
    static double[] of(Function<Apfloat[], Apfloat> f, double... parameters) {
        return new ExactDerivatives(f, parameters).all();
    }

    private double[] all() {
        int size = at.length;
        double[] found = new double[size + size * (size + 1) / 2];
        Apfloat here = f.apply(at);
        int next = size;
        for (int i = 0; i < size; i++) {
            Apfloat above = moved(i, 1, i, 0);
            Apfloat below = moved(i, -1, i, 0);
            found[i] = above.subtract(below).divide(STEP).doubleValue() / 2;
            found[next++] = second(above.add(below).subtract(here).subtract(here));
            for (int j = i + 1; j < size; j++) {
                Apfloat same = moved(i, 1, j, 1).add(moved(i, -1, j, -1));
                found[next++] = second(same.subtract(moved(i, 1, j, -1)).subtract(moved(i, -1, j, 1))) / 4;
            }
        }
        return found;
    }

    private static double second(Apfloat difference) {
        return difference.divide(STEP).divide(STEP).doubleValue();
    }

    private Apfloat moved(int i, int by, int j, int andBy) {
        Apfloat[] moved = at.clone();
        moved[i] = moved[i].add(at[i].multiply(STEP).multiply(Exact.of(by)));
        moved[j] = moved[j].add(at[j].multiply(STEP).multiply(Exact.of(andBy)));
        return f.apply(moved);
    }
}
