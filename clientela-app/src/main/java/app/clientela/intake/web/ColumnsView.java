package app.clientela.intake.web;

import app.clientela.intake.Column;
import app.clientela.intake.ImportRun;
import app.clientela.intake.Preview;
import app.clientela.intake.Question;
import app.clientela.intake.Target;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the second step shows: how the columns are read, and what would come in.
record ColumnsView(ImportRun run, Preview preview, OutlookView outlook) {

    private static final int SHOWN = 6;

    List<Target> targets() {
        return List.of(Target.values());
    }

    /// Each question once: it may be open for the day and the amount alike.
    Collection<Question> questions() {
        Map<String, Question> questions = new LinkedHashMap<>();
        preview.questions().forEach(question -> questions.putIfAbsent(question.kind() + question.title(), question));
        return questions.values();
    }

    long known() {
        return preview.columns().stream()
                .filter(column -> column.target() != Target.IGNORED)
                .count();
    }

    boolean isOdd(Column column) {
        return preview.questions().stream()
                .anyMatch(question -> question.column() == column.index()
                        || (question.kind() == Question.Kind.COLUMN && column.target() == Target.IGNORED));
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
