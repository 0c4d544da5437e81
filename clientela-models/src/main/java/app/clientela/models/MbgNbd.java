package app.clientela.models;

import java.util.List;
import java.util.Map;

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
        Horizon.parameter("r", r);
        Horizon.parameter("alpha", alpha);
        Horizon.parameter("a", a);
        Horizon.parameter("b", b);
    }

    @Override
    public PurchaseModels.Kind kind() {
        return PurchaseModels.Kind.MBG_NBD;
    }

    @Override
    public Map<String, Double> parameters() {
        return Letters.of(List.of("r", "alpha", "a", "b"), r, alpha, a, b);
    }

    @Override
    public int chancesToLeave(int x) {
        return x + 1;
    }
}
