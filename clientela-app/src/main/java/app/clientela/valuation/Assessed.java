package app.clientela.valuation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What an assessment found.
public final class Assessed {

    private final List<HistoryFigures> histories;
    private final Assumptions assumptions;
    private final AssessmentCalibration calibration;
    private final AssessmentCalibration.Result result;
    private final FittedModel model;
    private final Framing framing;
    private final ShownFigures shown;

    private Assessed(List<HistoryFigures> histories, Assumptions assumptions, AssessmentCalibration calibration) {
        this.histories = histories;
        this.assumptions = assumptions;
        this.calibration = calibration;
        this.result = calibration.result();
        this.model = ModelFigures.of(calibration.model, histories, assumptions);
        this.framing = new Framing(
                assumptions.asOf(),
                assumptions.currency(),
                assumptions.margin(),
                assumptions.outlook(),
                histories.size(),
                model.name() + ", " + model.method(),
                assumptions.notes());
        this.shown = new ShownFigures(framing);
    }

    static Assessed of(List<HistoryFigures> histories, Assumptions assumptions) {
        return new Assessed(histories, assumptions, new AssessmentCalibration(histories, assumptions, true));
    }

    /// How many customers there are.
    public int customers() {
        return histories.size();
    }

    public FittedModel model() {
        return model;
    }

    /// Every customer, the most valuable first; equal ones by id.
    public void eachCustomer(Consumer<CustomerValue> to) {
        result.customers().byPlace().forEach(figures -> to.accept(shown.customer(figures)));
    }

    /// All customers together.
    public BaseValue base() {
        return shown.base(totals(), model);
    }

    /// The value of the base at past month ends, oldest first.
    public List<TrendPoint> trend() {
        return points().stream()
                .map(point -> new TrendPoint(point.on(), shown.amount(point.total())))
                .toList();
    }

    List<TrendCalibration.Point> points() {
        return new TrendCalibration(
                        histories, assumptions, calibration, result.expected().mean())
                .points();
    }

    /// @param over forecasts of the journal whose time is over
    Evidence evidence(List<ForecastStore.Forecast> over) {
        return new EvidenceCalibration(histories, assumptions, calibration.model).evidence(over);
    }

    SpreadFigures spread() {
        return SpreadCalibration.of(
                result.customers(), assumptions.outlook().rangePercent() / 100.0, assumptions.seed());
    }

    List<GroupFigures> groups() {
        return GroupFigures.of(result.customers());
    }

    Growth growth(Optional<PriceFigures> prices) {
        return GrowthFigures.of(histories, assumptions, prices);
    }

    Framing framing() {
        return framing;
    }

    /// Every customer, in the order of their ids.
    PackedFigures figures() {
        return result.customers();
    }

    BaseFigures totals() {
        Optional<Change> change =
                new ChangeCalibration(calibration, histories, assumptions).change(histories, result.customers());
        return BaseFigures.of(result, change, FlagCalibration.flags(histories, calibration, assumptions));
    }
}
