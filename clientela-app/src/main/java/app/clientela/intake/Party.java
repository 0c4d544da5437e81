package app.clientela.intake;

/// A person or a company as a document names them, tidied and otherwise as written; '' where the
/// document does not say it.
/// @param externalId the number or name by which the program that wrote the file knows them; it
///     must tell them apart from everybody else there
/// @param taxId as written, with the country before it where the document says so: `IT01234567890`
/// @param place postcode or town
/// @param country two letters
public record Party(
        String externalId, String taxId, String name, String email, String phone, String place, String country) {

    /// Of whom nothing is said yet.
    public static final Party NOBODY = new Party("", "", "", "", "", "", "");

    public Party {
        externalId = tidy(externalId);
        taxId = tidy(taxId);
        name = tidy(name);
        email = tidy(email);
        phone = tidy(phone);
        place = tidy(place);
        country = tidy(country);
    }

    /// The same, with what was said; blank where it was not.
    public Party known(String externalIdSaid, String taxIdSaid) {
        return new Party(externalIdSaid, taxIdSaid, name, email, phone, place, country);
    }

    /// The same, by this name; blank where none was said.
    public Party named(String called) {
        return new Party(externalId, taxId, called, email, phone, place, country);
    }

    /// The same, with ways to reach them; blank where none was said.
    public Party reached(String byEmail, String byPhone) {
        return new Party(externalId, taxId, name, byEmail, byPhone, place, country);
    }

    /// The same, with where they live; blank where it was not said.
    public Party from(String postcodeOrTown, String countryCode) {
        return new Party(externalId, taxId, name, email, phone, postcodeOrTown, countryCode);
    }

    /// What tells it from others best: its tax id, else its external id, else its name.
    public String key() {
        if (!taxId.isEmpty()) {
            return taxId;
        }
        return externalId.isEmpty() ? name : externalId;
    }

    private static String tidy(String text) {
        return Cleaning.clean(text).strip();
    }
}
