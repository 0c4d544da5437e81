package app.clientela.intake;

import java.util.Locale;

/// Where an import run stands.
public enum RunState {
    /// The bytes are kept; nothing is in the books yet.
    RECEIVED,
    /// Rows come in, chunk by chunk; after a crash it carries on.
    RUNNING,
    /// Every row has come in or has been refused.
    DONE,
    /// What it brought is being taken out again.
    UNDOING,
    /// Nothing of it is left but this line.
    UNDONE;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunState ofStored(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
