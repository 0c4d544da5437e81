package app.clientela.business;

import app.clientela.kernel.Problem;
import java.time.Duration;
import java.util.List;

/// How choosing a new password with a code came out.
public sealed interface Regaining {
    record Regained(Person owner) implements Regaining {}

    /// The code is not the one that was issued, was used, or is older than an hour.
    record WrongCode() implements Regaining {}

    record MustWait(Duration until) implements Regaining {}

    record Refused(List<Problem> problems) implements Regaining {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
