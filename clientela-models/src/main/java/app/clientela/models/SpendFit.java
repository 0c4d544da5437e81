package app.clientela.models;

import java.util.Map;
import java.util.random.RandomGenerator;

/// Outcome of fitting the model of spend.
///
/// @param model the model with the parameters found
/// @param logLikelihood of the data at these parameters, without the prior
/// @param customers number of customers that were used: those with an amount above 0
/// @param converged whether the parameters are a peak; see [PurchaseFit]
/// @param method where the parameters come from
/// @param posterior what is known of the parameters, for [#draw]
public record SpendFit(
        GammaGamma model,
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
    public GammaGamma draw(RandomGenerator random) {
        return GammaGamma.of(posterior.draw(random));
    }
}
