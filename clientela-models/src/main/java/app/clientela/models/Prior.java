package app.clientela.models;

import java.util.List;

/// What is believed of the parameters before any data: nothing, or independent log-normals.
public sealed interface Prior {

    /// {@return no belief: the fit is maximum likelihood} Below the gates of a fit, where there is
    /// nothing to maximise, the model's own prior stands in.
    static Prior none() {
        return new None();
    }

    /// {@return weeks; medians of (r, α, s, β) near plausible retail values}
    static LogNormal paretoNbd() {
        return new LogNormal(List.of(0.6, 10.0, 0.6, 12.0), List.of(1.0, 1.0, 0.7, 1.0));
    }

    /// {@return weeks; medians of (r, α), as for Pareto/NBD}
    static LogNormal nbd() {
        return new LogNormal(List.of(0.6, 10.0), List.of(1.0, 1.0));
    }

    /// {@return weeks; medians of (r, α, a, b), where a customer leaves after a purchase}
    static LogNormal bgNbd() {
        return new LogNormal(List.of(0.5, 8.0, 0.8, 2.5), List.of(1.0, 1.0, 0.7, 0.7));
    }

    /// {@return for amounts divided by the shop's median amount; medians of (p, q, γ)}
    static LogNormal gammaGamma() {
        return new LogNormal(List.of(4.0, 4.0, 0.9), List.of(0.7, 0.7, 0.7));
    }

    /// {@return occasions; medians of (α, β, γ, δ): buys at half of the occasions, one in five
    /// leaves}
    static LogNormal bgBb() {
        return new LogNormal(List.of(1.0, 1.0, 0.6, 2.4), List.of(1.0, 1.0, 1.0, 1.0));
    }

    /// {@return renewals; medians of (α, β): three of ten leave at the first}
    static LogNormal sbg() {
        return new LogNormal(List.of(0.8, 2.0), List.of(1.0, 1.0));
    }

    /// No belief.
    record None() implements Prior {}

    /// Independent log-normal beliefs, in the order of the model's parameters.
    ///
    /// @param medians medians of the parameters, above 0
    /// @param logSds standard deviations of their natural logs, above 0
    record LogNormal(List<Double> medians, List<Double> logSds) implements Prior {

        /// Checks that each number is above 0.
        /// @throws IllegalArgumentException if the lists differ in length or a number is not above
        /// 0
        public LogNormal {
            medians = List.copyOf(medians);
            logSds = List.copyOf(logSds);
            if (medians.size() != logSds.size()) {
                throw new IllegalArgumentException("logSds must be as many as medians");
            }
            medians.forEach(median -> Horizon.parameter("medians", median));
            logSds.forEach(sd -> Horizon.parameter("logSds", sd));
        }

        double[] logMedians() {
            return medians.stream().mapToDouble(Math::log).toArray();
        }
    }
}
