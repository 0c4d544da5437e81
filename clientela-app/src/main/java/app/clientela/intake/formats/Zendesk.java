package app.clientela.intake.formats;

import app.clientela.intake.Format;
import app.clientela.intake.Habits;
import app.clientela.intake.Hints;
import app.clientela.intake.Party;
import app.clientela.intake.Place;
import app.clientela.intake.Telling;
import app.clientela.intake.TitledRows;
import app.clientela.intake.TitledRows.Row;
import app.clientela.intake.Told;
import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// Tickets of Zendesk. Its times of resolution are hours that passed, and no work: minutes are
/// those of its time tracking, where the shop uses it.
@AutoService(Format.class)
public final class Zendesk extends TableFormat {

    private static final List<String> TITLES = List.of(
            "Id",
            "Requester",
            "Requester id",
            "Requester email",
            "Assignee",
            "Group",
            "Subject",
            "Status",
            "Created at",
            "Updated at",
            "Satisfaction Score");

    private static final String SECONDS = "Total time spent (sec)";
    private static final String ORDER = "Order number";

    public Zendesk() {
        super("zendesk", "Zendesk", Subject.VOICES, new KnownTable(TITLES, Zendesk::tell));
    }

    private static Telling tell(Supplier<TitledRows> table, Hints hints) {
        return TableTelling.single(
                table, row -> row.cell("Id"), row -> ticket(row, new Cells(row, hints, Habits.OF_PROGRAMS)));
    }

    private static List<Told> ticket(Row row, Cells cells) {
        Party who = Party.NOBODY
                .known(cells.text("Requester id"), "")
                .named(cells.text("Requester"))
                .reached(cells.text("Requester email"), cells.text("Requester phone"));
        Told.Voice voice = new Told.Voice(
                Place.ofLine(row.line()),
                cells.needed("Id"),
                Told.VoiceKind.REQUEST,
                who,
                cells.day("Created at"),
                satisfaction(cells.text("Satisfaction Score")),
                cells.text("Subject"),
                cells.text("Description"),
                minutes(cells),
                Optional.of(cells.text(ORDER)).filter(order -> !order.isEmpty()));
        return Documents.told(List.of(row), List.of(cells), List.of(voice));
    }

    /// Good is 2 of 1 to 2. `Offered` and `Not offered` are no answer.
    private static Optional<Told.Rating> satisfaction(String score) {
        return switch (score.toLowerCase(Locale.ROOT)) {
            case "good", "good with comment" -> Optional.of(new Told.Rating(2, 1, 2));
            case "bad", "bad with comment" -> Optional.of(new Told.Rating(1, 1, 2));
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> minutes(Cells cells) {
        if (cells.text(SECONDS).isEmpty()) {
            return Optional.empty();
        }
        BigDecimal minutes = cells.number(SECONDS).divide(BigDecimal.valueOf(60), 0, RoundingMode.HALF_UP);
        boolean possible = minutes.signum() >= 0 && minutes.precision() <= 8;
        return possible ? Optional.of(minutes.intValueExact()) : Optional.empty();
    }
}
