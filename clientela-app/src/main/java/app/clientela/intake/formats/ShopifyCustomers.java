package app.clientela.intake.formats;

import app.clientela.intake.Format;
import app.clientela.intake.Party;
import app.clientela.intake.Place;
import app.clientela.intake.Telling;
import app.clientela.intake.TitledRows;
import app.clientela.intake.TitledRows.Row;
import app.clientela.intake.Told;
import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Customers of Shopify. A `no` may be somebody who was never asked: it is no consent, and no
/// withdrawal either.
@AutoService(Format.class)
public final class ShopifyCustomers extends TableFormat {

    private static final List<String> BY_EMAIL = List.of("Accepts Email Marketing", "Accepts Marketing");
    private static final List<String> BY_PHONE = List.of("Accepts SMS Marketing");

    private static final List<String> TITLES = List.of(
            "First Name",
            "Last Name",
            "Email",
            "Accepts Email Marketing|Accepts Marketing",
            "Default Address City|City",
            "Default Address Zip|Zip",
            "Phone",
            "Total Spent",
            "Total Orders",
            "Tax Exempt",
            "Tags");

    public ShopifyCustomers() {
        super("shopify-customers", "Shopify", Subject.CONTACTS, new KnownTable(TITLES, (table, hints) -> tell(table)));
    }

    private static Telling tell(Supplier<TitledRows> table) {
        return TableTelling.single(table, ShopifyCustomers::key, row -> List.of(customer(row)));
    }

    private static String key(Row row) {
        String id = row.cell("Customer ID");
        return id.isEmpty() ? TableTelling.content(row) : id;
    }

    private static Told customer(Row row) {
        String name = row.cell("First Name") + " " + row.cell("Last Name");
        String country = row.cell(List.of("Default Address Country Code", "Country Code"));
        Party who = Party.NOBODY
                .known(row.cell("Customer ID"), "")
                .named(name.isBlank() ? row.cell(List.of("Default Address Company", "Company")) : name)
                .reached(row.cell("Email"), row.cell(List.of("Phone", "Default Address Phone")))
                .from(row.cell(List.of("Default Address Zip", "Zip", "Default Address City", "City")), country);
        List<Told.Consent> consents = new ArrayList<>();
        consent(row, "email", BY_EMAIL).ifPresent(consents::add);
        consent(row, "phone", BY_PHONE).ifPresent(consents::add);
        return Contacts.told(Place.ofLine(row.line()), who, consents);
    }

    private static Optional<Told.Consent> consent(Row row, String channel, List<String> titles) {
        return titles.stream()
                .filter(title -> row.cell(title).equalsIgnoreCase("yes"))
                .findFirst()
                .map(title ->
                        new Told.Consent(channel, true, Optional.empty(), Contacts.evidence(title, row.cell(title))));
    }
}
