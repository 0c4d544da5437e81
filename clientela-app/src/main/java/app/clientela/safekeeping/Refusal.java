package app.clientela.safekeeping;

/// Why a file is not put back.
public enum Refusal {
    NOT_A_BACKUP,
    DAMAGED,
    NEEDS_PASSPHRASE,
    /// Another passphrase, or damage in the first bytes, which look the same from outside.
    WRONG_PASSPHRASE,
    NEWER,
    UNKNOWN_SCHEMA,
    NO_SPACE,
    NOT_WRITABLE,
    MACHINE;

    static Refusal of(Failure failure) {
        return switch (failure) {
            case NO_SPACE -> NO_SPACE;
            case NOT_WRITABLE -> NOT_WRITABLE;
            case DAMAGED_DATA, BAD_COPY -> DAMAGED;
            case PASSPHRASE, MACHINE -> MACHINE;
        };
    }
}
