package app.clientela.intake.cli;

/// What a command answers to the program that called it.
final class Exit {

    static final int DONE = 0;
    static final int USAGE = 2;
    static final int QUESTION = 3;
    static final int UNREADABLE = 4;

    private Exit() {}
}
