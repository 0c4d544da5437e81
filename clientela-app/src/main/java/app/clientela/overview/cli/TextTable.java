package app.clientela.overview.cli;

import java.util.ArrayList;
import java.util.List;

/// Columns of text set under each other: the first to the left, the others to the right but the
/// last.
final class TextTable {

    private static final int WIDEST = 40;

    private TextTable() {}

    static List<String> of(List<List<String>> rows) {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], cut(row.get(i)).length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String cell = cut(row.get(i));
                String space = " ".repeat(widths[i] - cell.length());
                boolean left = i == 0 || i == columns - 1;
                line.append(i == 0 ? "" : "  ").append(left ? cell + space : space + cell);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static String cut(String cell) {
        return cell.length() <= WIDEST ? cell : cell.substring(0, WIDEST - 1) + "…";
    }
}
