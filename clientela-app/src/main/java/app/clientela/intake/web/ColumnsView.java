package app.clientela.intake.web;

import app.clientela.intake.Column;
import app.clientela.intake.ImportRun;
import app.clientela.intake.Notice;
import app.clientela.intake.Preview;
import app.clientela.intake.Question;
import app.clientela.intake.Target;
import app.clientela.kernel.Problem;
import java.util.List;

/// What the second step shows: how the columns are read, and what would come in.
record ColumnsView(ImportRun run, Preview preview, OutlookView outlook) {

    private static final int SHOWN = 6;

    List<Target> targets() {
        return List.of(Target.values());
    }

    List<Question> questions() {
        return preview.questions();
    }

    /// What is said about the sheets of a workbook that has several.
    List<Problem> sheets() {
        return preview.notices().stream()
                .filter(Notice::isAboutSheets)
                .map(Notice::problem)
                .toList();
    }

    long known() {
        return preview.columns().stream()
                .filter(column -> column.target() != Target.IGNORED)
                .count();
    }

    boolean isOdd(Column column) {
        return preview.questions().stream()
                .anyMatch(question -> question.column() == column.index()
                        || (question.column() < 0 && column.target() == Target.IGNORED));
    }

    List<List<String>> rows() {
        return preview.sample().stream().limit(SHOWN).toList();
    }

    static String cell(List<String> row, Column column) {
        return column.index() < row.size() ? row.get(column.index()) : "";
    }

    /// The name of where the file comes from; empty where nobody has given one.
    String source() {
        return run.source().equals(preview.header()) ? "" : run.source();
    }

    String address() {
        return FilesView.address(run);
    }
}
