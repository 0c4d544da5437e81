package app.clientela.business;

import app.clientela.kernel.Problem;
import java.time.Duration;
import java.util.List;

/// How opening the shop for the first time came out.
public sealed interface Opening {
    record Opened(Person owner) implements Opening {}

    /// The code is not the one on the console, or it is older than an hour.
    record WrongCode() implements Opening {}

    record MustWait(Duration until) implements Opening {}

    /// Somebody has opened the shop already: this door is gone.
    record AlreadyOpen() implements Opening {}

    record Refused(List<Problem> problems) implements Opening {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
