package app.clientela.overview.why;

import app.clientela.kernel.Estimate;
import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;
import app.clientela.valuation.ReasonLine;
import app.clientela.valuation.ReasonLine.Figure;
import java.util.List;
import java.util.Optional;

/// A line of a sum as it is printed; exactly one of the three figures is there.
/// @param sign what is done with it, with a space behind; empty on the first line
/// @param style the class of the line
record StepLine(
        String key,
        String sign,
        String style,
        Optional<Money> money,
        Optional<Estimate> estimate,
        Optional<Percent> share) {

    static List<StepLine> of(List<ReasonLine> lines) {
        return lines.stream().map(StepLine::of).toList();
    }

    private static StepLine of(ReasonLine line) {
        String style = line.step() == ReasonLine.Step.RESULT ? "result" : "";
        String sign = sign(line.step());
        return switch (line.figure()) {
            case Figure.Amount(Money money) ->
                new StepLine(line.key(), sign, style, Optional.of(money), Optional.empty(), Optional.empty());
            case Figure.Expected(Estimate estimate) ->
                new StepLine(line.key(), sign, style, Optional.empty(), Optional.of(estimate), Optional.empty());
            case Figure.Share(Percent share) ->
                new StepLine(line.key(), sign, style, Optional.empty(), Optional.empty(), Optional.of(share));
        };
    }

    private static String sign(ReasonLine.Step step) {
        return switch (step) {
            case START -> "";
            case PLUS -> "+ ";
            case MINUS -> "− ";
            case TIMES -> "× ";
            case RESULT -> "= ";
        };
    }
}
