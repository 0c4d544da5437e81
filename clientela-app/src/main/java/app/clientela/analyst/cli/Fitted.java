package app.clientela.analyst.cli;

import app.clientela.models.Fit;
import app.clientela.platform.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a fit came to, whichever the model.
///
/// @param parameters of the data as they stand, which need not be those of `fit`
/// @param logLikelihood of the data as they stand
/// @param trend of spend against frequency, empty where nothing is spent
/// @param chosen how the model was found, if it was not named
record Fitted(
        KindName model,
        Map<String, Double> parameters,
        double logLikelihood,
        Fit fit,
        Map<String, Double> trend,
        Optional<Chosen> chosen) {

    Fitted(KindName model, Fit fit) {
        this(model, fit, Optional.empty());
    }

    Fitted(KindName model, Fit fit, Optional<Chosen> chosen) {
        this(model, fit.parameters(), fit.logLikelihood(), fit, Map.of(), chosen);
    }

    /// For people: a line per figure.
    String text() {
        List<String> lines = new ArrayList<>(List.of(model + ", " + fit.customers() + " customers"));
        parameters.forEach((name, value) -> lines.add(name + " " + Numbers.text(value)));
        lines.add("log-likelihood " + Numbers.text(logLikelihood));
        trend.forEach((name, value) -> lines.add("trend, " + name + " " + Numbers.text(value)));
        chosen.ifPresent(choice -> lines.addAll(choice.lines()));
        return String.join("\n", lines);
    }

    String json(Seconds seconds) {
        JsonText json = new JsonText().object().key("model").string(model.toString());
        numbers(json.key("parameters"), parameters);
        json.key("log_likelihood").bare(Numbers.text(logLikelihood));
        json.key("n").bare(Integer.toString(fit.customers()));
        json.key("converged").bare(Boolean.toString(fit.converged()));
        json.key("method").string(Numbers.word(fit.method()));
        if (!trend.isEmpty()) {
            numbers(json.key("trend"), trend);
        }
        chosen.ifPresent(choice -> choice.write(json));
        numbers(json.key("seconds"), seconds.parts());
        return json.endObject().toString();
    }

    private static void numbers(JsonText json, Map<String, Double> numbers) {
        json.object();
        numbers.forEach((key, number) -> json.key(key).bare(Numbers.text(number)));
        json.endObject();
    }
}
