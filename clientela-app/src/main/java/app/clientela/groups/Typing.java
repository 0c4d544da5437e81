package app.clientela.groups;

import app.clientela.kernel.Problem;

/// What came of reading a condition that somebody typed.
public sealed interface Typing {

    record Understood(Condition condition) implements Typing {}

    record Refused(Problem problem) implements Typing {}
}
