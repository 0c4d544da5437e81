package app.clientela.models;

/// What a rival says of the purchase days of one window.
interface CountForecast {

    CountDistribution counts(Purchases p);

    double expected(Purchases p);

    static CountForecast of(PurchaseModel model, double weeks) {
        return new CountForecast() {
            @Override
            public CountDistribution counts(Purchases p) {
                return model.counts(p, weeks);
            }

            @Override
            public double expected(Purchases p) {
                return model.expectedPurchases(p, weeks);
            }
        };
    }
}
