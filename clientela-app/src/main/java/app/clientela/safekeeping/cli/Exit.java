package app.clientela.safekeeping.cli;

import app.clientela.safekeeping.Failure;
import app.clientela.safekeeping.Refusal;

/// What these commands answer to the program that called them.
final class Exit {

    static final int DONE = 0;
    static final int FAULT = 1;
    static final int USAGE = 2;
    static final int QUESTION = 3;
    static final int UNREADABLE = 4;

    private Exit() {}

    static int of(Failure why) {
        return switch (why) {
            case NO_SPACE, NOT_WRITABLE, PASSPHRASE -> USAGE;
            case DAMAGED_DATA -> UNREADABLE;
            case BAD_COPY, MACHINE -> FAULT;
        };
    }

    static int of(Refusal why) {
        return switch (why) {
            case NO_SPACE, NOT_WRITABLE, NEWER -> USAGE;
            case NEEDS_PASSPHRASE -> QUESTION;
            case NOT_A_BACKUP, DAMAGED, WRONG_PASSPHRASE, UNKNOWN_SCHEMA -> UNREADABLE;
            case MACHINE -> FAULT;
        };
    }
}
