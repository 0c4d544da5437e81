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
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// Customers of Nuvemshop, known by the column in which they accept marketing or do not: without
/// it, it could be any list of people.
@AutoService(Format.class)
public final class NuvemshopCustomers extends TableFormat {

    private static final List<String> TITLES =
            List.of("Nome", "E-mail", "Telefone", "CPF / CNPJ|CPF/CNPJ", "Marketing|Aceita marketing");

    public NuvemshopCustomers() {
        super(
                "nuvemshop-customers",
                "Nuvemshop",
                Subject.CONTACTS,
                new KnownTable(TITLES, 100, (table, hints) -> tell(table)));
    }

    private static Telling tell(Supplier<TitledRows> table) {
        return TableTelling.single(table, TableTelling::content, row -> List.of(customer(row)));
    }

    private static Told customer(Row row) {
        Party who = Party.NOBODY
                .known("", row.cell(List.of("CPF / CNPJ", "CPF/CNPJ")))
                .named(row.cell("Nome"))
                .reached(row.cell("E-mail"), row.cell("Telefone"))
                .from(row.cell(List.of("Código postal", "CEP", "Cidade")), "");
        String title = row.cell("Marketing").isEmpty() ? "Aceita marketing" : "Marketing";
        String said = row.cell(title);
        List<Told.Consent> consents = said.toLowerCase(Locale.ROOT).matches("aceita|sim")
                ? List.of(new Told.Consent("email", true, Optional.empty(), Contacts.evidence(title, said)))
                : List.of();
        return Contacts.told(Place.ofLine(row.line()), who, consents);
    }
}
