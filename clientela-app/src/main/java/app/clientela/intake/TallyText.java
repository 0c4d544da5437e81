package app.clientela.intake;

import tools.jackson.databind.json.JsonMapper;

/// A tally as it is kept: JSON.
final class TallyText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TallyText() {}

    static String write(Tally tally) {
        return JSON.writeValueAsString(tally);
    }

    static Tally read(String text) {
        return JSON.readValue(text, Tally.class);
    }
}
