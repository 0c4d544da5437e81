package app.clientela.intake;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A file of refused rows, to be mended in a spreadsheet and dropped again. No cell of it can run
/// as a formula: the apostrophe that prevents it is taken off when the file comes back.
final class RefusedFile implements AutoCloseable {

    /// The title of the column that says what is wrong; the reader passes over it.
    static final String REASON = "clientela_reason";

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String STARTS_A_FORMULA = "=+-@\t\r＝＋－＠";

    private final Writer to;
    private final char delimiter;
    private final int width;

    static RefusedFile of(Plan plan, OutputStream to) {
        return new RefusedFile(plan.titles(), plan.dialect().delimiter(), to);
    }

    /// @param to left open by `close`, which only hands on what was written
    RefusedFile(List<String> columns, char delimiter, OutputStream to) {
        this.to = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        this.delimiter = delimiter;
        List<String> titles = new ArrayList<>(columns);
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

    @Override
    public void close() {
        try {
            to.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
