package app.clientela.models;

import java.util.Map;
import java.util.random.RandomGenerator;

/// Outcome of fitting a model of purchases.
///
/// @param kind which model it is
/// @param model the model with the parameters found
/// @param logLikelihood of the data at these parameters, without the prior
/// @param customers number of customers in the data
/// @param converged whether the parameters are a peak; false only without a prior, when the data
///     do not bind some parameter, which then stands where the climb stopped
/// @param method where the parameters come from
/// @param posterior what is known of the parameters, for [#draw]
public record PurchaseFit(
        PurchaseModels.Kind kind,
        PurchaseModel model,
        double logLikelihood,
        int customers,
        boolean converged,
        Method method,
        Posterior posterior)
        implements Fit {

    @Override
    public Map<String, Double> parameters() {
        return model.parameters();
    }

    /// Where parameters come from.
    public enum Method {
        /// Too little data: the medians of the prior, "borrowed from similar shops".
        PRIOR,
        /// The peak of likelihood times prior.
        MAXIMUM_A_POSTERIORI,
        /// The peak of the likelihood alone.
        MAXIMUM_LIKELIHOOD
    }

    /// {@return the model with parameters drawn from their posterior; from the prior for
    /// [Method#PRIOR]} The k of regular gaps stays.
    ///
    /// @param random source of chance
    public PurchaseModel draw(RandomGenerator random) {
        return PhasedKind.of(model).model(posterior.draw(random));
    }
}
