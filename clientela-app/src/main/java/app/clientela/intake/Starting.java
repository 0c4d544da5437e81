package app.clientela.intake;

import java.util.List;

/// What becomes of the wish to let a file in.
public sealed interface Starting {

    /// Its rows come in from now on.
    record Started(ImportRun run) implements Starting {}

    /// Something must be said first.
    record Asks(List<Question> questions) implements Starting {}

    /// More than a fifth of its rows would be refused: is it the right file, read the right way?
    record ManyRefused(long refused, long rows) implements Starting {}

    /// It is being tried; what would come in is not known yet.
    record StillTrying() implements Starting {}

    /// It was let in, or thrown away, before.
    record NotWaiting() implements Starting {}
}
