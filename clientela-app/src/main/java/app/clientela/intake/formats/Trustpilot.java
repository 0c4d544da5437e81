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
import java.util.Optional;
import java.util.function.Supplier;

/// Reviews of Trustpilot. Whoever was invited is known by the number of their order.
@AutoService(Format.class)
public final class Trustpilot extends TableFormat {

    private static final List<String> TITLES = List.of(
            "Review Id",
            "Review Created (UTC)|Created (UTC)",
            "Review Consumer Name|Consumer Name|Review Username",
            "Review Title|Title",
            "Review Content|Content",
            "Review Stars|Stars",
            "Reference Id");

    public Trustpilot() {
        super("trustpilot", "Trustpilot", Subject.VOICES, new KnownTable(TITLES, Trustpilot::tell));
    }

    private static Telling tell(Supplier<TitledRows> table, Hints hints) {
        return TableTelling.single(
                table, row -> row.cell("Review Id"), row -> review(row, new Cells(row, hints, Habits.OF_PROGRAMS)));
    }

    private static List<Told> review(Row row, Cells cells) {
        String stars = cells.needed("Review Stars", "Stars");
        Optional<Told.Rating> rating = Voices.rating(stars, 1, 5);
        if (rating.isEmpty()) {
            cells.refuse(Reason.VALUE_UNREADABLE, "Review Stars", stars);
        }
        String created = cells.text("Review Created (UTC)", "Created (UTC)");
        Party who = Party.NOBODY
                .known(cells.text("Review Consumer User Id", "Consumer User Id"), "")
                .named(cells.text("Review Consumer Name", "Consumer Name", "Review Username"))
                .reached(cells.text("Consumer Email", "Review Consumer Email", "Review User Email", "Email"), "");
        Told.Voice voice = new Told.Voice(
                Place.ofLine(row.line()),
                cells.needed("Review Id"),
                Told.VoiceKind.REVIEW,
                who,
                cells.dayOf(created, ZoneOffset.UTC, "Review Created (UTC)"),
                rating,
                cells.text("Review Title", "Title"),
                cells.text("Review Content", "Content"),
                Optional.empty(),
                Optional.of(cells.text("Reference Id")).filter(order -> !order.isEmpty()));
        return Documents.told(List.of(row), List.of(cells), List.of(voice));
    }
}
