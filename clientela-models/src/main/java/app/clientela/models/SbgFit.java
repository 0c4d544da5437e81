package app.clientela.models;

import java.util.Map;
import java.util.random.RandomGenerator;

/// Outcome of fitting sBG.
///
/// @param model the model with the parameters found
/// @param logLikelihood of the data at these parameters, without the prior
/// @param customers number of customers in the data
/// @param converged whether the parameters are a peak; see [PurchaseFit]
/// @param method where the parameters come from
/// @param posterior what is known of the parameters, for [#draw]
public record SbgFit(
        Sbg model,
        double logLikelihood,
        int customers,
        boolean converged,
        PurchaseFit.Method method,
        Posterior posterior)
        implements Fit {

    @Override
    public Map<String, Double> parameters() {
        return model.parameters();
    }

    /// {@return the model with parameters drawn from their posterior, or from the prior}
    ///
    /// @param random source of chance
    public Sbg draw(RandomGenerator random) {
        return Sbg.of(posterior.draw(random));
    }
}
