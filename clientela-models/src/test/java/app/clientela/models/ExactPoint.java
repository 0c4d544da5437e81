package app.clientela.models;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apfloat.Apfloat;

/// One point of a grid, and what the oracle says there.
final class ExactPoint {

    final PhasedKind kind;
    /// In the paper's order.
    final double[] parameters;

    final Purchases history;
    /// Ahead.
    final double weeks;
    /// Of discount, a week.
    final double rate;
    /// Log-likelihood, P(alive), the same `weeks` ahead, expected purchases and chance of one in
    /// `weeks`, DERT at `rate`; empty where they are not known.
    final double[] answers;

    private ExactPoint(
            PhasedKind kind, double[] parameters, Purchases history, double[] aheadAndRate, double... answers) {
        this.kind = kind;
        this.parameters = parameters;
        this.history = history;
        this.weeks = aheadAndRate[0];
        this.rate = aheadAndRate[1];
        this.answers = answers;
    }

    static ExactPoint of(PhasedKind kind, double[] parameters, Purchases history, double weeks, double rate) {
        return new ExactPoint(kind, parameters, history, new double[] {weeks, rate});
    }

    /// From the cells of a line.
    static ExactPoint of(PurchaseModels.Kind kind, double... cells) {
        int at = ExactGrid.letters(kind);
        PhasedKind phased = new PhasedKind(kind, (int) cells[at]);
        Purchases history = new Purchases((int) cells[at + 1], cells[at + 2], cells[at + 3], cells[at + 4]);
        double[] ahead = {cells[at + 5], cells[at + 6]};
        return new ExactPoint(
                phased, Arrays.copyOf(cells, at), history, ahead, Arrays.copyOfRange(cells, at + 7, cells.length));
    }

    PurchaseModel model() {
        return kind.model(parameters);
    }

    ExactPurchaseModel oracle() {
        return oracle(Arrays.stream(parameters).mapToObj(Exact::of).toArray(Apfloat[]::new));
    }

    private ExactPurchaseModel oracle(Apfloat... p) {
        return ExactPurchaseModel.of(kind, p);
    }

    /// The answers, found anew.
    double[] exact() {
        ExactPurchaseModel oracle = oracle();
        return Stream.of(
                        oracle.logLikelihood(history),
                        oracle.alive(history),
                        oracle.alive(history, weeks),
                        oracle.expected(history, weeks),
                        oracle.chance(history, weeks),
                        oracle.residual(history, rate))
                .mapToDouble(Apfloat::doubleValue)
                .toArray();
    }

    /// Of the log-likelihood, by the logs of the parameters.
    double[] derivatives() {
        return ExactDerivatives.of(p -> oracle(p).logLikelihood(history), parameters);
    }

    double[] inputs() {
        double litt = history.litt().orElseThrow();
        DoubleStream others = DoubleStream.of(kind.k(), history.x(), history.tx(), history.T(), litt, weeks, rate);
        return DoubleStream.concat(Arrays.stream(parameters), others).toArray();
    }

    /// As it stands in a file.
    String line(double... found) {
        return DoubleStream.concat(Arrays.stream(inputs()), Arrays.stream(found))
                .mapToObj(Double::toString)
                .collect(Collectors.joining(","));
    }

    @Override
    public String toString() {
        return model() + " " + history + " weeks " + weeks + " rate " + rate;
    }
}
