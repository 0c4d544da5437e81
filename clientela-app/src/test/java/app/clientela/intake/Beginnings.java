package app.clientela.intake;

/// Beginnings of files, for tests of formats.
public final class Beginnings {

    private Beginnings() {}

    public static Head of(ReadingSource source) {
        return Head.of(source);
    }
}
