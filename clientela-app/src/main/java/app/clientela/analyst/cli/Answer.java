package app.clientela.analyst.cli;

import java.util.OptionalDouble;

/// What a model with known parameters says of one row.
///
/// @param alive empty where nobody leaves
record Answer(double logLikelihood, OptionalDouble alive, double expected) {

    Answer(double logLikelihood, double alive, double expected) {
        this(logLikelihood, OptionalDouble.of(alive), expected);
    }

    /// Whether all of it can be written as a number.
    boolean isFinite() {
        return Double.isFinite(logLikelihood) && Double.isFinite(alive.orElse(0)) && Double.isFinite(expected);
    }

    void write(ByteText out) {
        out.cell(logLikelihood);
        alive.ifPresentOrElse(out::cell, () -> out.text(","));
        out.cell(expected);
    }
}
