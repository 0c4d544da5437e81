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
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Members of a mailing list of Mailchimp. Which of its files it is shows in its columns: who left
/// has a time of leaving, whose address failed a time of cleaning, who joined a time of joining.
/// Consent is what has such a time; an address that failed has none.
@AutoService(Format.class)
public final class Mailchimp extends TableFormat {

    private static final List<String> TITLES = List.of("Email Address|Email", "MEMBER_RATING", "LEID", "EUID");
    private static final List<String> JOINED = List.of("OPTIN_TIME", "CONFIRM_TIME");
    private static final String LEFT = "UNSUB_TIME";
    private static final String FAILED = "CLEAN_TIME";

    public Mailchimp() {
        super("mailchimp", "Mailchimp", Subject.CONTACTS, new KnownTable(TITLES, Mailchimp::tell));
    }

    private static Telling tell(Supplier<TitledRows> table, Hints hints) {
        return TableTelling.single(
                table, TableTelling::content, row -> member(row, new Cells(row, hints, Habits.OF_PROGRAMS)));
    }

    private static List<Told> member(Row row, Cells cells) {
        Party who = Party.NOBODY
                .known(cells.text("EUID"), "")
                .named(cells.text("First Name") + " " + cells.text("Last Name"))
                .reached(cells.text("Email Address", "Email"), cells.text("Phone Number", "Phone"));
        List<Told.Consent> consents = consent(cells).stream().toList();
        Told told = Contacts.told(Place.ofLine(row.line()), who, consents);
        return Documents.told(List.of(row), List.of(cells), List.of(told));
    }

    private static Optional<Told.Consent> consent(Cells cells) {
        if (!cells.text(LEFT).isEmpty()) {
            return Optional.of(consent(cells, LEFT, false));
        }
        if (!cells.text(FAILED).isEmpty()) {
            return Optional.empty();
        }
        return JOINED.stream()
                .filter(title -> !cells.text(title).isEmpty())
                .findFirst()
                .map(title -> consent(cells, title, true));
    }

    private static Told.Consent consent(Cells cells, String title, boolean granted) {
        String how = Contacts.evidence(title, cells.text(title));
        return new Told.Consent("email", granted, Optional.of(cells.day(title)), how);
    }
}
