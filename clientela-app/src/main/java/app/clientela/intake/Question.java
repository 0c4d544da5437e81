package app.clientela.intake;

import java.util.List;
import java.util.Locale;

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

    /// The text of commands that asks it and names the option to answer with; it takes the file,
    /// the title and the examples.
    public String commandKey() {
        return "intake.cli.question." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What is asked.
    public enum Kind {
        /// Is 01/02/2025 in January or in February?
        DATE_ORDER,
        /// Is 1.234 more than a thousand or a little more than one?
        DECIMAL_MARK,
        /// Which column holds the day, and which the amount? Without a header: is this right?
        COLUMNS,
        DAY_COLUMN,
        AMOUNT_COLUMN,
        /// Which of these tax ids is the shop's own?
        OWN_TAX_ID
    }
}
