package app.clientela.intake;

import app.clientela.kernel.Problem;
import java.util.List;

/// What reading files of sales gives.
public sealed interface SalesReading {

    /// All files were read; bad rows are counted.
    record Read(SalesRead sales) implements SalesReading {}

    /// A file cannot be read before these are answered.
    record Asked(String file, List<Question> questions) implements SalesReading {
        public Asked {
            questions = List.copyOf(questions);
        }
    }

    /// A file cannot be read at all.
    record Unreadable(String file, Problem problem) implements SalesReading {}
}
