package app.clientela.models;

/// MBG/CNBD-k of Platzer and Reutterer 2016: as MBG/NBD, but with regular gaps, Erlang of k phases.
///
/// @param k phases of a gap, from 1 to 100; 1 is a Poisson process
/// @param r shape of the rates of phases
/// @param alpha rate of the rates of phases, in weeks
/// @param a first shape of the chances of leaving
/// @param b second shape of the chances of leaving
public record MbgCnbd(int k, double r, double alpha, double a, double b) implements BgFamily {

    /// Checks that each parameter is above 0.
    /// @throws IllegalArgumentException naming the parameter that is not above 0
    public MbgCnbd {
        Horizon.phases(k);
        BgFamily.check(r, alpha, a, b);
    }

    @Override
    public PurchaseModels.Kind kind() {
        return PurchaseModels.Kind.MBG_CNBD;
    }
}
