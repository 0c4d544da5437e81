package app.clientela.analyst.cli;

import app.clientela.models.PurchaseFit;
import app.clientela.platform.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a fit came to, whichever the model.
///
/// @param trend of spend against frequency, empty where nothing is spent
record Fitted(
        KindName model,
        Map<String, Double> parameters,
        double logLikelihood,
        int customers,
        boolean converged,
        PurchaseFit.Method method,
        Map<String, Double> trend) {

    Fitted(KindName model, PurchaseFit fit) {
        this(
                model,
                fit.model().parameters(),
                fit.logLikelihood(),
                fit.customers(),
                fit.converged(),
                fit.method(),
                Map.of());
    }

    /// For people: a line per figure.
    String text() {
        List<String> lines = new ArrayList<>(List.of(model + ", " + customers + " customers"));
        parameters.forEach((name, value) -> lines.add(name + " " + Numbers.text(value)));
        lines.add("log-likelihood " + Numbers.text(logLikelihood));
        trend.forEach((name, value) -> lines.add("trend, " + name + " " + Numbers.text(value)));
        return String.join("\n", lines);
    }

    String json(Seconds seconds) {
        JsonText json = new JsonText().object().key("model").string(model.toString());
        numbers(json.key("parameters"), parameters);
        json.key("log_likelihood").bare(Numbers.text(logLikelihood));
        json.key("n").bare(Integer.toString(customers));
        json.key("converged").bare(Boolean.toString(converged));
        json.key("method").string(method.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (!trend.isEmpty()) {
            numbers(json.key("trend"), trend);
        }
        numbers(json.key("seconds"), seconds.parts());
        return json.endObject().toString();
    }

    private static void numbers(JsonText json, Map<String, Double> numbers) {
        json.object();
        numbers.forEach((key, number) -> json.key(key).bare(Numbers.text(number)));
        json.endObject();
    }
}
