package app.clientela.platform.db;

/// Nothing is written for now, because of what happened to the machine. Nothing of the work was
/// done.
public final class NotWritable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Trouble trouble;

    NotWritable(Trouble trouble) {
        super("nothing is written: " + trouble);
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }
}
