package app.clientela.intake;

import java.util.List;

/// A row that could not be taken, as it stands in its file.
/// @param line where it begins in the file, from 1
/// @param column the title of the column that is wrong; empty where the row as a whole is
/// @param given what stands there
/// @param reason why, as a key into the texts
/// @param cells the whole row
public record RefusedLine(long line, String column, String given, String reason, List<String> cells) {

    private static final int LONGEST_GIVEN = 500;
    private static final int LONGEST_COLUMN = 200;

    public RefusedLine {
        column = cut(column, LONGEST_COLUMN);
        given = cut(given, LONGEST_GIVEN);
        cells = List.copyOf(cells);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
