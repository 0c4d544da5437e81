package app.clientela.models;

/// MBG/NBD of Batislam, Denizel and Filiztekin 2007 ("Empirical validation and comparison of models
/// for customer base analysis"): as BG/NBD, but a customer may leave after the first purchase too.
///
/// @param r shape of the purchase rates
/// @param alpha rate of the purchase rates, in weeks
/// @param a first shape of the chances of leaving
/// @param b second shape of the chances of leaving
public record MbgNbd(double r, double alpha, double a, double b) implements BgFamily {

    /// Checks that each parameter is above 0.
    /// @throws IllegalArgumentException naming the parameter that is not above 0
    public MbgNbd {
        BgFamily.check(r, alpha, a, b);
    }

    @Override
    public PurchaseModels.Kind kind() {
        return PurchaseModels.Kind.MBG_NBD;
    }
}
