package app.clientela.intake;

import tools.jackson.databind.json.JsonMapper;

/// How a run's file is read, and what was said about it, as it is kept: JSON.
/// @param open true while a question is open
record StoredPlan(Plan plan, Answers answers, boolean open) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static StoredPlan of(Preview preview, Answers answers) {
        return new StoredPlan(preview.plan(), answers, !preview.questions().isEmpty());
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
