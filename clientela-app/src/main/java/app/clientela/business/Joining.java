package app.clientela.business;

import app.clientela.kernel.Problem;
import java.util.List;

/// How adding a person, or changing what they typed, came out.
public sealed interface Joining {
    record Joined(Person person) implements Joining {}

    record Refused(List<Problem> problems) implements Joining {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
