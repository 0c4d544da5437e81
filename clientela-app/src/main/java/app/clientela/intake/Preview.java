package app.clientela.intake;

import java.util.List;

/// What a file is, how it is written, and what we take its columns for.
/// @param plan the proposal; complete where no question is open
/// @param columns in the order of the file
/// @param questions that must be answered first
/// @param notices what we changed or doubt in its first rows, and what the file as a whole tells
/// @param sample the first rows, twenty at most
/// @param header the fingerprint of the header, the same for every file of this layout
/// @param rows of values in the file, good or bad
public record Preview(
        Plan plan,
        List<Column> columns,
        List<Question> questions,
        List<Notice> notices,
        List<List<String>> sample,
        String header,
        long rows)
        implements Look {

    public Preview {
        columns = List.copyOf(columns);
        questions = List.copyOf(questions);
        notices = List.copyOf(notices);
        sample = List.copyOf(sample);
    }

    public Dialect dialect() {
        return plan.dialect();
    }
}
