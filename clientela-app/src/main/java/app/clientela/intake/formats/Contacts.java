package app.clientela.intake.formats;

import app.clientela.intake.Party;
import app.clientela.intake.Place;
import app.clientela.intake.Reason;
import app.clientela.intake.Told;
import java.util.List;

/// What lists of people have in common.
final class Contacts {

    private Contacts() {}

    /// A person, or nobody where there is neither a name nor a way to reach them.
    static Told told(Place place, Party who, List<Told.Consent> consents) {
        boolean nobody = who.name().isEmpty()
                && who.email().isEmpty()
                && who.phone().isEmpty()
                && who.taxId().isEmpty();
        return nobody ? new Told.Passed(place, Reason.NOBODY_NAMED) : new Told.Contact(place, who, consents);
    }

    /// The evidence of a consent: column and value.
    static String evidence(String title, String value) {
        return title + "=" + value;
    }
}
