package app.clientela.models;

import java.util.List;
import java.util.Map;

/// BG/CNBD-k of Platzer and Reutterer 2016: as BG/NBD, but with regular gaps, Erlang of k phases.
///
/// @param k phases of a gap, at least 1; 1 is a Poisson process
/// @param r shape of the rates of phases
/// @param alpha rate of the rates of phases, in weeks
/// @param a first shape of the chances of leaving
/// @param b second shape of the chances of leaving
public record BgCnbd(int k, double r, double alpha, double a, double b) implements BgFamily {

    /// Checks that each parameter is above 0.
    /// @throws IllegalArgumentException naming the parameter that is not above 0
    public BgCnbd {
        Horizon.parameter("k", k);
        Horizon.parameter("r", r);
        Horizon.parameter("alpha", alpha);
        Horizon.parameter("a", a);
        Horizon.parameter("b", b);
    }

    @Override
    public PurchaseModels.Kind kind() {
        return PurchaseModels.Kind.BG_CNBD;
    }

    @Override
    public Map<String, Double> parameters() {
        return Letters.of(List.of("k", "r", "alpha", "a", "b"), k, r, alpha, a, b);
    }

    @Override
    public int chancesToLeave(int x) {
        return x;
    }
}
