package app.clientela.valuation;

import java.util.Map;
import java.util.TreeMap;

/// The models behind a valuation, and what they were fitted to: enough to make it again.
/// @param name of the model of purchases, such as `pareto-nbd`
/// @param method `maximum-a-posteriori`, `maximum-likelihood`, or `prior` where nothing was fitted
/// @param parameters of purchases and of spend, by name, as decimals; `gamma` is in major
///     units, and `slope` is there where amounts go with a power of how often somebody buys
/// @param logLikelihood of the purchases, as a decimal
/// @param customers how many histories there were to fit
/// @param dataHash SHA-256 of the histories, in hexadecimal
public record FittedModel(
        String name,
        String method,
        Map<String, String> parameters,
        String logLikelihood,
        int customers,
        String dataHash,
        long seed) {

    public FittedModel {
        parameters = new TreeMap<>(parameters);
    }
}
