package app.clientela.intake;

import app.clientela.intake.RawLine.Fault;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Splits characters into records and records into cells, one at a time, in memory that does not
/// grow with the file. Knows quotes, line ends of every kind and nothing of what cells mean.
///
/// A quote that is never closed spoils one line only: reading goes on at the end of that line.
/// Quotes inside a cell that are not doubled are taken as they are, if the cell ends on its line.
final class CsvLines implements Lines {

    /// A cell may have so many characters.
    static final int LONGEST_CELL = 1 << 16;

    private final CharWindow window;
    private final char delimiter;
    private final StringBuilder quoted = new StringBuilder();
    private long line = 1;

    // The record being read: the place after what is used, and what is known about it.
    private int place;
    private int lineBreaks;
    private boolean unclean;
    private boolean doubled;
    private Fault fault = Fault.NONE;

    CsvLines(Reader in, char delimiter) {
        this.window = new CharWindow(in);
        this.delimiter = delimiter;
    }

    @Override
    public @Nullable RawLine next() {
        if (window.at(0) < 0) {
            return null;
        }
        place = 0;
        lineBreaks = 0;
        unclean = false;
        fault = Fault.NONE;
        long begins = line;
        List<String> cells = cells();
        window.advance(place);
        line += lineBreaks;
        return new RawLine(begins, cells, fault, unclean);
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>(16);
        boolean more = true;
        while (more && fault == Fault.NONE) {
            cells.add(window.at(place) == '"' ? quotedCell() : plainCell());
            more = fault == Fault.NONE && passDelimiter();
        }
        if (fault == Fault.QUOTE_NOT_CLOSED) {
            cells.addAll(asItStands(cells.removeLast()));
        }
        if (fault == Fault.FIELD_TOO_LONG) {
            skipLine();
        }
        return cells;
    }

    /// Passes what ends a cell; says whether another cell follows.
    private boolean passDelimiter() {
        int c = window.at(place);
        if (c == delimiter) {
            place++;
            return true;
        }
        if (c == '\r' || c == '\n') {
            passLineBreak(c);
        } else if (c < 0 && !window.endsAt(place)) {
            fault = Fault.FIELD_TOO_LONG;
        }
        return false;
    }

    private void passLineBreak(int c) {
        place++;
        if (c == '\r' && window.at(place) == '\n') {
            place++;
        }
        lineBreaks++;
    }

    private String plainCell() {
        int from = place;
        int c = window.at(place);
        while (c >= 0 && c != delimiter && c != '\n' && c != '\r') {
            place = window.plainEnd(place, delimiter);
            c = window.at(place);
            if (place - from > LONGEST_CELL) {
                fault = Fault.FIELD_TOO_LONG;
                return window.text(from, from + 100);
            }
        }
        unclean |= window.tookSuspicious();
        return window.text(from, place);
    }

    private String quotedCell() {
        int opening = place;
        int breaksBefore = lineBreaks;
        quoted.setLength(0);
        place++;
        while (true) {
            int c = window.at(place);
            if (c == '"' && closes(breaksBefore)) {
                return quoted.toString();
            }
            if (c < 0 || fault != Fault.NONE || quoted.length() > LONGEST_CELL) {
                return broken(opening, breaksBefore);
            }
            take(c);
        }
    }

    private void take(int c) {
        quoted.append((char) c);
        if (c == '\r' || c == '\n') {
            if (c == '\r' && window.at(place + 1) == '\n') {
                quoted.append('\n');
            }
            passLineBreak(c);
        } else {
            unclean |= Cleaning.isSuspicious((char) c);
            place++;
            if (c == '"' && window.at(place) == '"' && doubled) {
                place++;
            }
        }
        doubled = false;
    }

    /// Whether the quote here ends the cell. Passes it if so. If text follows a quote in a cell
    /// that has run over its line, the cell was never meant to be that long.
    private boolean closes(int breaksBefore) {
        int after = window.at(place + 1);
        if (after == '"') {
            doubled = true;
            return false;
        }
        if (after == delimiter || after == '\r' || after == '\n' || after < 0) {
            place++;
            return true;
        }
        if (lineBreaks > breaksBefore) {
            fault = Fault.QUOTE_NOT_CLOSED;
        }
        return false;
    }

    /// The cell has no end: gives up at the end of the line where it began.
    private String broken(int opening, int breaksBefore) {
        boolean oneLine = lineBreaks == breaksBefore && !window.endsAt(place) && fault == Fault.NONE;
        fault = oneLine ? Fault.FIELD_TOO_LONG : Fault.QUOTE_NOT_CLOSED;
        if (oneLine) {
            return quoted.substring(0, 100);
        }
        lineBreaks = breaksBefore;
        place = opening;
        int c = window.at(place);
        while (c >= 0 && c != '\n' && c != '\r') {
            c = window.at(++place);
        }
        String rest = window.text(opening, place);
        if (c >= 0) {
            passLineBreak(c);
        }
        return rest;
    }

    /// The rest of a spoiled line, cut at each delimiter, so that a person finds the columns again.
    private List<String> asItStands(String rest) {
        return List.of(rest.split(Pattern.quote(String.valueOf(delimiter)), -1));
    }

    /// Passes the rest of a line that is too long to keep.
    private void skipLine() {
        int c = window.at(place);
        while (c != '\n' && c != '\r' && !window.endsAt(place)) {
            if (place >= LONGEST_CELL) {
                window.advance(place);
                place = 0;
            }
            c = window.at(++place);
        }
        if (c >= 0) {
            passLineBreak(c);
        }
    }

    @Override
    public void close() {
        window.close();
    }
}
