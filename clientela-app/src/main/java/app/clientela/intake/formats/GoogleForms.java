package app.clientela.intake.formats;

import app.clientela.intake.DateOrder;
import app.clientela.intake.DecimalMark;
import app.clientela.intake.Format;
import app.clientela.intake.Habits;
import app.clientela.intake.Head;
import app.clientela.intake.Hints;
import app.clientela.intake.Party;
import app.clientela.intake.Place;
import app.clientela.intake.ReadingSource;
import app.clientela.intake.Telling;
import app.clientela.intake.TitledRows;
import app.clientela.intake.TitledRows.Row;
import app.clientela.intake.TitledTable;
import app.clientela.intake.Told;
import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;

/// Answers to a form of Google: the first column is the time in the language of the form, all
/// others are its questions. A form in which somebody writes down sales is none of these.
@AutoService(Format.class)
public final class GoogleForms implements Format {

    private static final int SURE = 90;

    /// The first title, as a head shows titles.
    private static final Set<String> TIMES = Set.of(
            "timestamp", "informazionicronologiche", "carimbodedatahora", "marcatemporal", "horodateur", "zeitstempel");

    private static final Set<String> MONEY = Set.of(
            "importo", "totale", "total", "amount", "valor", "prezzo", "price", "preco", "betrag", "montant",
            "importe");

    @Override
    public String name() {
        return "google-forms";
    }

    @Override
    public String title() {
        return "Google Forms";
    }

    @Override
    public Subject subject() {
        return Subject.VOICES;
    }

    @Override
    public int recognises(Head head) {
        List<String> titles = head.titles();
        boolean form = titles.size() > 1 && TIMES.contains(titles.getFirst());
        return form && titles.stream().noneMatch(MONEY::contains) ? SURE : 0;
    }

    @Override
    public Telling read(ReadingSource source, Hints hints) {
        return new WorkbookTelling(() -> tell(source, hints));
    }

    private static Telling tell(ReadingSource source, Hints hints) {
        TitledTable table = TitledTable.of(source);
        List<String> titles = titles(table);
        if (titles.isEmpty()) {
            return Telling.of(List.of());
        }
        String time = titles.getFirst();
        boolean english = time.equalsIgnoreCase("timestamp");
        Habits usual = new Habits(DecimalMark.POINT, english ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST);
        Habits habits = Habits.of(table.rows(), List.of(), List.of(time), usual);
        List<String> asked = new ArrayList<>(titles);
        asked.set(0, "");
        FormQuestions questions = new FormQuestions(asked);
        return TableTelling.single(
                table::rows, TableTelling::content, row -> answer(row, questions, new Cells(row, hints, habits), time));
    }

    private static List<String> titles(TitledTable table) {
        try (TitledRows rows = table.rows()) {
            return rows.titles();
        }
    }

    private static List<Told> answer(Row row, FormQuestions questions, Cells cells, String time) {
        IntFunction<String> given = row::cell;
        byte[] content = TableTelling.content(row).getBytes(StandardCharsets.UTF_8);
        Party who = Party.NOBODY.named(questions.name(given)).reached(questions.email(given), questions.phone(given));
        Told.Voice voice = new Told.Voice(
                Place.ofLine(row.line()),
                UUID.nameUUIDFromBytes(content).toString(),
                Told.VoiceKind.ANSWER,
                who,
                cells.day(time),
                questions.rating(given),
                "",
                questions.text(given),
                Optional.empty(),
                questions.order(given));
        return Documents.told(List.of(row), List.of(cells), List.of(voice));
    }
}
