package app.clientela.analyst.cli;

import app.clientela.models.HeldOutChoice;
import app.clientela.models.ModelChoice;
import app.clientela.models.PurchaseModels;
import app.clientela.models.RivalScore;
import app.clientela.platform.json.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which model was chosen, how, and what its rivals came to.
///
/// @param by what they were compared by: `rolling-origin` or `held-out-customers`
/// @param scored customers whose rows were compared
record Chosen(PurchaseModels.Kind kind, String by, ModelChoice.Reason reason, int scored, List<Rival> rivals) {

    /// @param figures by their names in JSON
    record Rival(String model, Map<String, Double> figures) {}

    static Chosen of(ModelChoice choice) {
        List<Rival> rivals = choice.rivals().stream().map(Chosen::rival).toList();
        return new Chosen(choice.chosen(), "rolling-origin", choice.reason(), choice.scored(), rivals);
    }

    static Chosen of(HeldOutChoice choice) {
        List<Rival> rivals = choice.rivals().stream().map(Chosen::rival).toList();
        return new Chosen(choice.chosen(), "held-out-customers", choice.reason(), choice.scored(), rivals);
    }

    private static Rival rival(RivalScore score) {
        Map<String, Double> figures = figures(score.logScore(), score.behind(), score.standardError());
        figures.put("mean_absolute_error", score.meanAbsoluteError());
        return new Rival(score.rival().key(), figures);
    }

    private static Rival rival(HeldOutChoice.Score score) {
        return new Rival(score.kind().key(), figures(score.logScore(), score.behind(), score.standardError()));
    }

    private static Map<String, Double> figures(double logScore, double behind, double standardError) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("log_score", logScore);
        figures.put("behind", behind);
        figures.put("standard_error", standardError);
        return figures;
    }

    /// For people: a line per rival.
    List<String> lines() {
        return rivals.stream()
                .map(rival -> "rival " + rival.model() + ", " + by + ", log score "
                        + Numbers.text(rival.figures().getOrDefault("log_score", 0.0)))
                .toList();
    }

    void write(JsonText json) {
        json.key("chosen_by").string(by);
        json.key("reason").string(Numbers.word(reason));
        json.key("scored").bare(Integer.toString(scored));
        json.key("rivals").array();
        for (Rival rival : rivals) {
            json.object().key("model").string(rival.model());
            rival.figures().forEach((name, figure) -> json.key(name).bare(Numbers.text(figure)));
            json.endObject();
        }
        json.endArray();
    }
}
