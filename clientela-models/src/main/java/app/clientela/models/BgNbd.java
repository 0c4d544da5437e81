package app.clientela.models;

/// BG/NBD of Fader, Hardie and Lee 2005 ("Counting your customers the easy way"). While alive a
/// customer buys as a Poisson process of rate λ ~ Gamma(r, α) per week, and leaves right after
/// each repeat purchase with chance p ~ Beta(a, b). Who has no repeat purchase is alive.
///
/// @param r shape of the purchase rates
/// @param alpha rate of the purchase rates, in weeks
/// @param a first shape of the chances of leaving
/// @param b second shape of the chances of leaving
public record BgNbd(double r, double alpha, double a, double b) implements BgFamily {

    /// Checks that each parameter is above 0.
    /// @throws IllegalArgumentException naming the parameter that is not above 0
    public BgNbd {
        BgFamily.check(r, alpha, a, b);
    }

    @Override
    public PurchaseModels.Kind kind() {
        return PurchaseModels.Kind.BG_NBD;
    }
}
