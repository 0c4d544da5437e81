package app.clientela.intake;

/// What stands before the cents.
public enum DecimalMark {
    POINT('.', ','),
    COMMA(',', '.');

    private final char mark;
    private final char thousands;

    DecimalMark(char mark, char thousands) {
        this.mark = mark;
        this.thousands = thousands;
    }

    DecimalMark other() {
        return this == POINT ? COMMA : POINT;
    }

    char mark() {
        return mark;
    }

    char thousands() {
        return thousands;
    }
}
