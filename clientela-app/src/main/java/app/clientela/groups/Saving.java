package app.clientela.groups;

import app.clientela.kernel.Problem;
import java.util.List;

/// What came of saving a group.
public sealed interface Saving {

    record Saved(GroupId group) implements Saving {}

    record Refused(List<Problem> problems) implements Saving {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
