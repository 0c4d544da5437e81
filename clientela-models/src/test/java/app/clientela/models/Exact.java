package app.clientela.models;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.apfloat.Apcomplex;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;

/// Arithmetic in many decimal digits, for the oracle: exponential and logarithm of apfloat's
/// numbers, some thirty times faster than apfloat's own at these lengths.
final class Exact {

    /// Digits of every number here; results are asked for some forty at most.
    static final int DIGITS = 60;

    static final Apfloat ONE = of(1);
    private static final Apfloat TEN = of(10);
    private static final Apfloat LOG_TEN = ApfloatMath.log(TEN);
    private static final int HALVINGS = 14;
    private static final int TERMS = 14;
    private static final Apfloat[] PARTS =
            IntStream.rangeClosed(1, TERMS).mapToObj(i -> ONE.divide(of(i))).toArray(Apfloat[]::new);
    private static final Apfloat HALVED = ONE.divide(of(1 << HALVINGS));
    private static final Apfloat WHOLE_TURN = ApfloatMath.pi(DIGITS).multiply(of(2));

    private Exact() {}

    /// The very number that the double is.
    static Apfloat of(double value) {
        return new Apfloat(new BigDecimal(value), DIGITS);
    }

    /// `e^x` as `10^n e^r`, r halved again and again for its series.
    static Apfloat exp(Apfloat x) {
        long n = Math.round(x.doubleValue() / Math.log(10));
        Apfloat r = x.subtract(LOG_TEN.multiply(of((double) n)));
        Apfloat power = series(halved(r));
        for (int i = 0; i < HALVINGS; i++) {
            power = power.multiply(power);
        }
        return ApfloatMath.scale(power, n);
    }

    private static Apfloat series(Apfloat small) {
        Apfloat sum = ONE;
        for (int i = TERMS; i > 0; i--) {
            sum = ONE.add(sum.multiply(small).multiply(PARTS[i - 1]));
        }
        return sum;
    }

    private static Apfloat halved(Apfloat x) {
        return x.multiply(HALVED);
    }

    /// Natural log by a step of Halley's, which trebles the digits of a double.
    static Apfloat log(Apfloat x) {
        long scale = x.scale() - 1;
        Apfloat mantissa = ApfloatMath.scale(x, -scale);
        Apfloat log = of(Math.log(mantissa.doubleValue()));
        Apfloat power = exp(log);
        Apfloat off = mantissa.subtract(power);
        Apfloat step = off.add(off).divide(mantissa.add(power));
        return log.add(step).add(LOG_TEN.multiply(of((double) scale)));
    }

    static Apfloat pow(Apfloat base, Apfloat power) {
        return exp(log(base).multiply(power));
    }

    /// A power of a complex base, with the angle by one Newton step from a double.
    static Apcomplex pow(Apcomplex base, Apfloat power) {
        Apfloat square = base.real().multiply(base.real()).add(base.imag().multiply(base.imag()));
        Apfloat logSize = log(square).divide(of(2));
        Apfloat size = exp(logSize);
        Apfloat angle = of(Math.atan2(
                base.imag().divide(size).doubleValue(), base.real().divide(size).doubleValue()));
        angle = angle.add(base.multiply(turn(angle.negate())).imag().divide(size));
        return turn(angle.multiply(power)).multiply(exp(logSize.multiply(power)));
    }

    /// `nπ/k`.
    static Apfloat halfTurns(int n, int k) {
        return WHOLE_TURN.multiply(of(n)).divide(of(2 * k));
    }

    /// `e^(iθ)`.
    static Apcomplex turn(Apfloat angle) {
        double turns = Math.rint(angle.doubleValue() / (2 * Math.PI));
        Apcomplex small = new Apcomplex(Apfloat.ZERO, halved(angle.subtract(WHOLE_TURN.multiply(of(turns)))));
        Apcomplex sum = ONE;
        for (int i = TERMS; i > 0; i--) {
            sum = ONE.add(sum.multiply(small).multiply(PARTS[i - 1]));
        }
        for (int i = 0; i < HALVINGS; i++) {
            sum = sum.multiply(sum);
        }
        return sum;
    }

    /// `a(a+1)…(a+n-1)`.
    static Apfloat rising(Apfloat a, int n) {
        Apfloat product = ONE;
        for (int i = 0; i < n; i++) {
            product = product.multiply(a.add(of(i)));
        }
        return product;
    }

    /// 1/(1 + e^-y).
    static Apfloat logistic(Apfloat y) {
        return ONE.divide(ONE.add(exp(y.negate())));
    }
}
