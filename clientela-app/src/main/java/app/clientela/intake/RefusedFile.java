package app.clientela.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/// A file of refused rows, to be mended in a spreadsheet and dropped again. No cell of it can run
/// as a formula: the apostrophe that prevents it is taken off when the file comes back.
final class RefusedFile {

    /// The title of the column that says what is wrong; the reader passes over it.
    static final String REASON = "clientela_reason";

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String STARTS_A_FORMULA = "=+-@\t\r＝＋－＠";

    private final Writer to;
    private final char delimiter;
    private final int width;

    RefusedFile(Writer to, Plan plan) {
        this.to = to;
        this.delimiter = plan.dialect().delimiter();
        List<String> titles = new ArrayList<>(plan.titles());
        titles.removeIf(REASON::equals);
        this.width = titles.size();
        titles.add(REASON);
        write(BYTE_ORDER_MARK);
        write(titles);
    }

    void add(RefusedLine line, String words) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            cells.add(i < line.cells().size() ? line.cells().get(i) : "");
        }
        cells.add(words);
        write(cells);
    }

    private void write(List<String> cells) {
        StringBuilder record = new StringBuilder();
        for (String cell : cells) {
            record.append(record.isEmpty() ? "" : delimiter).append(written(cell));
        }
        write(record.append("\r\n").toString());
    }

    private String written(String cell) {
        String safe = isFormula(cell) ? "'" + cell : cell;
        boolean quoted = safe.indexOf(delimiter) >= 0
                || safe.indexOf('"') >= 0
                || safe.indexOf('\n') >= 0
                || safe.indexOf('\r') >= 0;
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /// Whether a spreadsheet would work the cell out. A plain number such as −12,50 stays one.
    private static boolean isFormula(String cell) {
        return !cell.isEmpty()
                && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0
                && !cell.matches("-[0-9]+(?:[.,][0-9]+)*");
    }

    private void write(String text) {
        try {
            to.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
