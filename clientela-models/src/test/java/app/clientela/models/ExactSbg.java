package app.clientela.models;

import org.apfloat.Apfloat;

/// sBG in many digits, by closed forms where the library adds up.
record ExactSbg(Apfloat alpha, Apfloat beta) {

    private static final Apfloat BESIDE = new Apfloat("1e-25", Exact.DIGITS);
    private static final Apfloat NOTHING = new Apfloat("1e-25", Exact.DIGITS);

    /// `B(α, β+t)/B(α, β)`: eq. 6 of Fader and Hardie 2007.
    Apfloat survival(int t) {
        return Exact.rising(beta, t).divide(Exact.rising(alpha.add(beta), t));
    }

    /// Eq. B1.
    Apfloat logLikelihood(SubscriberCohort cohort) {
        Apfloat sum = Exact.log(survival(cohort.renewals()))
                .multiply(Exact.of(cohort.left().getLast()));
        for (int t = 1; t <= cohort.renewals(); t++) {
            Apfloat leaves = Exact.log(
                    survival(t - 1).multiply(alpha).divide(alpha.add(beta).add(Exact.of(t - 1))));
            sum = sum.add(leaves.multiply(Exact.of(cohort.lostAt(t))));
        }
        return sum;
    }

    /// `Σ S(n+i)/S(n)`, i from 1 to m, as `β'/(α-1) (1 - (β'+1)ₘ/(α+β')ₘ)` with β' = β+n.
    Apfloat expected(int renewals, int ahead) {
        Apfloat later = beta.add(Exact.of(renewals));
        Apfloat less = alpha.subtract(Exact.ONE);
        Apfloat a = less.signum() == 0 ? BESIDE : less;
        Apfloat one = later.add(Exact.ONE);
        Apfloat stays = Exact.rising(one, ahead).divide(Exact.rising(one.add(a), ahead));
        return later.divide(a).multiply(Exact.ONE.subtract(stays));
    }

    /// `Σ S(n+i)/S(n) (1+d)^-i` to the end.
    Apfloat residual(int renewals, double discount) {
        Apfloat rate = Exact.ONE.add(Exact.of(discount));
        Apfloat term = Exact.ONE;
        Apfloat sum = Apfloat.ZERO;
        for (int i = 0; sum.signum() == 0 || term.compareTo(sum.multiply(NOTHING)) > 0; i++) {
            Apfloat later = beta.add(Exact.of(renewals + i));
            term = term.multiply(later).divide(alpha.add(later).multiply(rate));
            sum = sum.add(term);
        }
        return sum;
    }
}
