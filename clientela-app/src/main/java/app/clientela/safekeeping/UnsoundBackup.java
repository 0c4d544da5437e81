package app.clientela.safekeeping;

import java.io.IOException;

/// Ends the reading of a file that is not a sound backup.
final class UnsoundBackup extends IOException {

    private static final long serialVersionUID = 1;

    private final Refusal why;

    UnsoundBackup(Refusal why) {
        super(why.name());
        this.why = why;
    }

    Refusal why() {
        return why;
    }
}
