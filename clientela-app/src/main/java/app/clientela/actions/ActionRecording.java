package app.clientela.actions;

import app.clientela.kernel.Problem;
import java.util.List;

/// What came of recording an action.
public sealed interface ActionRecording {

    record Recorded(ActionId action) implements ActionRecording {}

    record Refused(List<Problem> problems) implements ActionRecording {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
