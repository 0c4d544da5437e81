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

    /// Of whom nothing is said.
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

    private static String tidy(String text) {
        return Cleaning.clean(text).strip();
    }
}
