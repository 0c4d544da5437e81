package app.clientela.intake;

import java.util.List;

/// A row that could not be taken, as it stands in its file.
/// @param line where it begins in the file, from 1; of a workbook, in its sheet; 0 where the file
///     has no lines
/// @param part the sheet of a workbook or the file of a parcel; empty where there is none
/// @param column the title of the column or the element that is wrong; empty where the whole is
/// @param given what stands there
/// @param reason why, as a key into the texts
/// @param cells the whole row
public record RefusedLine(long line, String part, String column, String given, String reason, List<String> cells) {

    private static final int LONGEST_GIVEN = 500;
    private static final int LONGEST_COLUMN = 200;

    public RefusedLine {
        column = cut(column, LONGEST_COLUMN);
        given = cut(given, LONGEST_GIVEN);
        cells = List.copyOf(cells);
    }

    RefusedLine(long line, String column, String given, String reason, List<String> cells) {
        this(line, "", column, given, reason, cells);
    }

    /// The line as people find it in a file written like this.
    RefusedLine in(Dialect dialect) {
        return new RefusedLine(dialect.row(line), dialect.sheet(line), column, given, reason, cells);
    }

    /// The same in a file of a parcel.
    RefusedLine in(long lineOfFile, String file) {
        return new RefusedLine(lineOfFile, file, column, given, reason, cells);
    }

    /// Where the row stands, in words: `12`, `12 (March)` in the sheet of that name, or the name of
    /// a file that has no lines.
    /// @param number the line as its reader writes numbers
    public String place(String number) {
        if (line == 0) {
            return part;
        }
        return part.isEmpty() ? number : number + " (" + part + ")";
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
