package app.clientela.intake;

import java.util.Optional;

/// A person or a company as a document names them, trimmed and otherwise as written.
/// @param externalId the number or name by which the program that wrote the file knows them; it
///     must tell them apart from everybody else there
/// @param taxId as written, with the country before it where the document says so: `IT01234567890`
/// @param place postcode or town
/// @param country two letters
public record Party(
        Optional<String> externalId,
        Optional<String> taxId,
        Optional<String> name,
        Optional<String> email,
        Optional<String> phone,
        Optional<String> place,
        Optional<String> country) {

    /// Of whom nothing is said.
    public static final Party NOBODY = new Party("", "", "", "", "", "", "");

    /// @param externalId and all others blank where the document does not say it
    public Party(
            String externalId, String taxId, String name, String email, String phone, String place, String country) {
        this(said(externalId), said(taxId), said(name), said(email), said(phone), said(place), said(country));
    }

    private static Optional<String> said(String text) {
        String tidy = Cleaning.clean(text).strip();
        return tidy.isEmpty() ? Optional.empty() : Optional.of(tidy);
    }
}
