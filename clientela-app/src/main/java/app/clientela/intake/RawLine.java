package app.clientela.intake;

import java.util.List;

/// One record of a file before anybody asks what it means.
/// @param line where it begins, counted from 1
/// @param cells as written, without the quotes around them
/// @param fault what is wrong with its shape
/// @param unclean whether it holds controls or invisible characters
record RawLine(long line, List<String> cells, Fault fault, boolean unclean) {

    /// What can be wrong with a record before anybody asks what it means.
    enum Fault {
        NONE,
        QUOTE_NOT_CLOSED,
        FIELD_TOO_LONG
    }

    boolean isBlank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    String cell(int index) {
        return index >= 0 && index < cells.size() ? cells.get(index) : "";
    }
}
