package app.clientela.intake;

/// One sheet of a workbook that is read.
/// @param place of the sheet in its workbook, from 0, hidden ones counted
/// @param name as on its tab, cut where it is longer than a spreadsheet allows
/// @param headerRow the row of the header, counted from 1; 0 where there is none
/// @param firstRow the first row of values
public record SheetPart(int place, String name, long headerRow, long firstRow) {

    /// More than the last row a spreadsheet can have.
    private static final long ROWS = 1L << 21;

    private static final int LONGEST_NAME = 31;

    public SheetPart {
        name = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    /// One number for a row of the n-th sheet read, so that rows of all sheets follow each other.
    static long line(int sheet, long row) {
        return sheet * ROWS + row;
    }

    static int sheetOf(long line) {
        return (int) (line / ROWS);
    }

    static long rowOf(long line) {
        return line % ROWS;
    }
}
