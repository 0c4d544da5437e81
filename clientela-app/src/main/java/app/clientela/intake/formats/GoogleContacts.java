package app.clientela.intake.formats;

import app.clientela.intake.Format;
import app.clientela.intake.Party;
import app.clientela.intake.Place;
import app.clientela.intake.Telling;
import app.clientela.intake.TitledRows;
import app.clientela.intake.TitledRows.Row;
import app.clientela.intake.Told;
import com.google.auto.service.AutoService;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Contacts of Google, in the layout of today and the one before. To stand in an address book is no
/// consent. Of several addresses in one cell the first is taken.
@AutoService(Format.class)
public final class GoogleContacts extends TableFormat {

    private static final List<String> TODAY = List.of(
            "First Name",
            "Last Name",
            "Phonetic First Name",
            "Name Prefix",
            "Name Suffix",
            "Nickname",
            "File As",
            "Organization Name",
            "Labels");

    private static final List<String> BEFORE = List.of(
            "Name",
            "Given Name",
            "Family Name",
            "Yomi Name",
            "Name Prefix",
            "Name Suffix",
            "Nickname",
            "Group Membership");

    private static final String BETWEEN_VALUES = " ::: ";
    private static final int MOST = 9;

    public GoogleContacts() {
        super(
                "google-contacts",
                "Google Contacts",
                Subject.CONTACTS,
                new KnownTable(TODAY, (table, hints) -> tell(table)),
                new KnownTable(BEFORE, (table, hints) -> tell(table)));
    }

    private static Telling tell(Supplier<TitledRows> table) {
        return TableTelling.single(table, TableTelling::content, row -> List.of(contact(row)));
    }

    private static Told contact(Row row) {
        String country = first(row, "Address ", " - Country");
        Party who = Party.NOBODY
                .named(name(row))
                .reached(first(row, "E-mail ", " - Value"), first(row, "Phone ", " - Value"))
                .from(
                        row.cell(List.of("Address 1 - Postal Code", "Address 1 - City")),
                        country.length() == 2 ? country : "");
        return Contacts.told(Place.ofLine(row.line()), who, List.of());
    }

    private static String name(Row row) {
        String parts = Stream.of(
                        row.cell(List.of("First Name", "Given Name")),
                        row.cell(List.of("Middle Name", "Additional Name")),
                        row.cell(List.of("Last Name", "Family Name")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return parts.isEmpty()
                ? row.cell(List.of("Name", "File As", "Organization Name", "Organization 1 - Name", "Nickname"))
                : parts;
    }

    /// The first value under numbered titles.
    private static String first(Row row, String before, String behind) {
        return IntStream.rangeClosed(1, MOST)
                .mapToObj(number -> row.cell(before + number + behind))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(value -> value.split(BETWEEN_VALUES, 2)[0].strip())
                .orElse("");
    }
}
