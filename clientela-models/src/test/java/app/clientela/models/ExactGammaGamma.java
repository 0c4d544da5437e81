package app.clientela.models;

import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;

/// Gamma-Gamma in many digits, as Fader and Hardie 2013 print it.
record ExactGammaGamma(Apfloat p, Apfloat q, Apfloat gamma) {

    /// Eq. 1a: `Γ(pn+q)/(Γ(pn)Γ(q)) γ^q z^(pn-1) n^(pn) / (γ+nz)^(pn+q)`.
    Apfloat logLikelihood(Spend s) {
        Apfloat n = Exact.of(s.n());
        Apfloat z = Exact.of(s.mean());
        Apfloat shape = p.multiply(n);
        Apfloat scale = gamma.add(n.multiply(z));
        return ApfloatMath.logGamma(shape.add(q))
                .subtract(ApfloatMath.logGamma(shape))
                .subtract(ApfloatMath.logGamma(q))
                .add(q.multiply(Exact.log(gamma)))
                .add(shape.subtract(Exact.ONE).multiply(Exact.log(z)))
                .add(shape.multiply(Exact.log(n)))
                .subtract(shape.add(q).multiply(Exact.log(scale)));
    }

    /// Eq. 5, where the mean exists: `p(γ+nz)/(pn+q-1)`.
    Apfloat expected(Spend s) {
        Apfloat scale = gamma.add(Exact.of(s.n()).multiply(Exact.of(s.mean())));
        return p.multiply(scale).divide(p.multiply(Exact.of(s.n())).add(q).subtract(Exact.ONE));
    }
}
