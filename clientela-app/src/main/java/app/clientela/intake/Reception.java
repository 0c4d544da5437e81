package app.clientela.intake;

import app.clientela.kernel.Problem;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What becomes of a file that somebody brings.
public sealed interface Reception {

    /// What became of each file by itself.
    default Stream<Reception> parts() {
        return Stream.of(this);
    }

    /// Its bytes are kept; it waits for a yes, or for the answer to a question.
    record Received(ImportRun run, Look look) implements Reception {}

    /// It held several files that come in by themselves.
    record Unpacked(List<Reception> files) implements Reception {
        public Unpacked {
            files = List.copyOf(files);
        }

        @Override
        public Stream<Reception> parts() {
            return files.stream().flatMap(Reception::parts);
        }
    }

    /// The same bytes are on their way in: the run goes on where it stands.
    record Unfinished(ImportRun run) implements Reception {}

    /// The same bytes came in before.
    /// @param on when
    record AlreadyReceived(ImportRun run, Instant on) implements Reception {}

    /// Nothing of it can be read, and nothing is kept.
    record Refused(String file, Problem problem) implements Reception {}
}
