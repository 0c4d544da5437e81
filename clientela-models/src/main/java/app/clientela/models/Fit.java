package app.clientela.models;

import java.util.Map;

/// What every fit tells, whichever the model.
public sealed interface Fit permits PurchaseFit, SpendFit, BgBbFit, SbgFit {

    /// {@return the parameters found, by the paper's names, in the paper's order; not modifiable}
    Map<String, Double> parameters();

    /// {@return log-likelihood of the data at these parameters, without the prior}
    double logLikelihood();

    /// {@return number of customers in the data}
    int customers();

    /// {@return whether the parameters are a peak}
    boolean converged();

    /// {@return where the parameters come from}
    PurchaseFit.Method method();
}
