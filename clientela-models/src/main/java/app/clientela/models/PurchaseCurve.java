package app.clientela.models;

/// What a new customer is expected to buy again, by weeks since the first purchase: Pareto/NBD as
/// fitted to a base, at equal distances, straight between.
final class PurchaseCurve {

    private static final int MOST_CUSTOMERS = 4_000;
    private static final int A_WEEK = 4;

    private final double[] expected;

    private PurchaseCurve(double[] expected) {
        this.expected = expected;
    }

    /// The curve of what was known at the end of a day, on the clock of the histories.
    static PurchaseCurve of(PurchaseDays histories, int day) {
        PurchaseTable table = histories.sample(MOST_CUSTOMERS).table(day);
        PurchaseModels.Kind kind = PurchaseModels.Kind.PARETO_NBD;
        PurchaseModel model = PurchaseModels.fit(kind, table, kind.prior()).model();
        int steps = (int) (A_WEEK * histories.weeks(histories.firstDay(), day)) + 2;
        double[] expected = new double[steps];
        for (int step = 1; step < steps; step++) {
            expected[step] = model.expectedPurchasesOfNewCustomer((double) step / A_WEEK);
        }
        return new PurchaseCurve(expected);
    }

    double at(double weeks) {
        int step = (int) (A_WEEK * weeks);
        double beyond = A_WEEK * weeks - step;
        return (1 - beyond) * expected[step] + beyond * expected[step + 1];
    }
}
