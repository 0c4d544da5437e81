package app.clientela.intake;

import app.clientela.kernel.Problem;
import java.time.Instant;

/// What becomes of a file that somebody brings.
public sealed interface Reception {

    /// Its bytes are kept; it waits for a yes, or for the answer to a question.
    record Received(ImportRun run, Preview preview) implements Reception {}

    /// The same bytes are on their way in: the run goes on where it stands.
    record Unfinished(ImportRun run) implements Reception {}

    /// The same bytes came in before.
    /// @param on when
    record AlreadyReceived(ImportRun run, Instant on) implements Reception {}

    /// Nothing of it can be read, and nothing is kept.
    record Refused(Problem problem) implements Reception {}
}
