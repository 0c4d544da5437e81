package app.clientela.intake;

import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// How a run's file is read, and what was said about it, as it is kept: JSON.
/// @param plan of a table; empty for files of known formats
/// @param open true while a question is open
record StoredPlan(Optional<Plan> plan, Answers answers, boolean open) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static StoredPlan of(Look look, Answers answers) {
        Optional<Plan> plan = look instanceof Preview preview ? Optional.of(preview.plan()) : Optional.empty();
        return new StoredPlan(plan, answers, !look.questions().isEmpty());
    }

    /// What holds for the next file of this header as well.
    StoredPlan remembered() {
        return new StoredPlan(plan, answers.withoutCures(), open);
    }

    static StoredPlan read(String text) {
        return JSON.readValue(text, StoredPlan.class);
    }

    String text() {
        return JSON.writeValueAsString(this);
    }
}
