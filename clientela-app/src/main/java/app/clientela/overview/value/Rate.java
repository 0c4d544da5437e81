package app.clientela.overview.value;

import app.clientela.kernel.Probability;
import app.clientela.overview.label.LuckRange;

/// So many of how many.
record Rate(int counted, int of) {

    private static final int SHADES = 9;

    /// Fewer customers than this tell little.
    static final int FEW = 30;

    Rate plus(Rate other) {
        return new Rate(counted + other.counted, of + other.of);
    }

    /// True where there is nobody of whom it could be said.
    boolean isEmpty() {
        return of == 0;
    }

    Probability share() {
        return new Probability((double) counted / of);
    }

    LuckRange luck() {
        return LuckRange.of(counted, of);
    }

    /// The class of its ground: the more, the darker.
    String shade() {
        return "sh" + Math.round(share().value() * SHADES);
    }
}
