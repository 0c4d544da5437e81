package app.clientela.valuation;

import java.time.Instant;
import java.util.Map;

/// Where the figures of a run come from: enough to make the very same ones again.
/// @param model such as `pareto-nbd`
/// @param method such as `maximum-a-posteriori`, or `prior` where nothing was fitted
/// @param parameters of the model of purchases and of the model of spend, by name
/// @param logLikelihood of the purchases
/// @param customers how many histories were fitted
/// @param dataHash SHA-256 of the histories, in hexadecimal
/// @param software versions of Clientela and Java
public record Provenance(
        String model,
        String method,
        Map<String, String> parameters,
        String logLikelihood,
        int customers,
        String dataHash,
        long seed,
        String software,
        Instant finishedAt) {

    public Provenance {
        parameters = Map.copyOf(parameters);
    }
}
