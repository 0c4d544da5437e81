package app.clientela.intake;

import java.util.List;

/// What a person must say before the file can be read.
/// @param kind what is asked
/// @param target which meaning is unclear: the date, the amount …
/// @param column the column in question, counted from 0; -1 where one must be chosen
/// @param title of that column; empty where one must be chosen
/// @param examples values that show why we ask
public record Question(Kind kind, Target target, int column, String title, List<String> examples) {

    public Question {
        examples = List.copyOf(examples);
    }

    /// What is asked.
    public enum Kind {
        /// Is 01/02/2025 in January or in February?
        DATE_ORDER,
        /// Is 1.234 more than a thousand or a little more than one?
        DECIMAL_MARK,
        /// Which column holds the date, or the amount? Or: what are these columns, without a
        /// header?
        COLUMN
    }
}
