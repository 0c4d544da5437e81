package app.clientela.intake.formats;

import app.clientela.intake.Format;
import app.clientela.intake.Habits;
import app.clientela.intake.Hints;
import app.clientela.intake.Party;
import app.clientela.intake.Place;
import app.clientela.intake.Reason;
import app.clientela.intake.Telling;
import app.clientela.intake.TitledRows;
import app.clientela.intake.TitledRows.Row;
import app.clientela.intake.Told;
import com.google.auto.service.AutoService;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/// Responses to a form of Typeform: its number, the questions, and when it was begun and sent.
@AutoService(Format.class)
public final class Typeform extends TableFormat {

    private static final List<String> TITLES = List.of("Start Date (UTC)", "Submit Date (UTC)", "Network ID");

    /// Columns that are no questions.
    private static final Set<String> OWN = Set.of(
            "#",
            "response id",
            "response type",
            "start date (utc)",
            "stage date (utc)",
            "submit date (utc)",
            "network id",
            "tags",
            "ending");

    public Typeform() {
        super("typeform", "Typeform", Subject.VOICES, new KnownTable(TITLES, Typeform::tell));
    }

    private static Telling tell(Supplier<TitledRows> table, Hints hints) {
        FormQuestions questions = questions(table);
        return TableTelling.single(
                table, Typeform::number, row -> response(row, questions, new Cells(row, hints, Habits.OF_PROGRAMS)));
    }

    private static FormQuestions questions(Supplier<TitledRows> table) {
        try (TitledRows rows = table.get()) {
            return new FormQuestions(rows.titles().stream()
                    .map(title -> OWN.contains(title.strip().toLowerCase(Locale.ROOT)) ? "" : title)
                    .toList());
        }
    }

    private static String number(Row row) {
        String number = row.cell(List.of("Response ID", "#"));
        return number.isEmpty() ? row.cell("Network ID") : number;
    }

    private static List<Told> response(Row row, FormQuestions questions, Cells cells) {
        String type = cells.text("Response Type");
        String sent = cells.text("Submit Date (UTC)");
        if (type.equalsIgnoreCase("partial") || sent.isEmpty()) {
            return List.of(TableTelling.passed(List.of(row), Reason.NOT_FINISHED));
        }
        IntFunction<String> given = row::cell;
        Party who = Party.NOBODY.named(questions.name(given)).reached(questions.email(given), questions.phone(given));
        Told.Voice voice = new Told.Voice(
                Place.ofLine(row.line()),
                number(row),
                Told.VoiceKind.ANSWER,
                who,
                cells.dayOf(sent, ZoneOffset.UTC, "Submit Date (UTC)"),
                questions.rating(given),
                "",
                questions.text(given),
                Optional.empty(),
                questions.order(given));
        return Documents.told(List.of(row), List.of(cells), List.of(voice));
    }
}
