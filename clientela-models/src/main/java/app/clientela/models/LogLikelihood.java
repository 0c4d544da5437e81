package app.clientela.models;

/// Log-likelihood of a whole base as a function of the natural parameters of one model.
interface LogLikelihood {

    /// Number of rows that one evaluation visits.
    int rows();

    /// Value only.
    double value(double[] parameters);

    /// Value with analytic first and second derivatives.
    Evaluation at(double[] parameters);
}
