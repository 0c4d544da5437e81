package app.clientela.platform.db;

/// Why the data stay closed, in a sentence for whoever wanted to open them. Nothing was changed.
public final class Unopened extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Unopened(String sentence) {
        super(sentence);
    }
}
