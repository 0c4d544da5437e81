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

    /// Of whom nothing is said yet.
    public static final Party NOBODY = new Party(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /// The same, with what was said; blank where it was not.
    public Party known(String externalId, String taxId) {
        return new Party(said(externalId), said(taxId), name, email, phone, place, country);
    }

    /// The same, by this name; blank where none was said.
    public Party named(String called) {
        return new Party(externalId, taxId, said(called), email, phone, place, country);
    }

    /// The same, with ways to reach them; blank where none was said.
    public Party reached(String byEmail, String byPhone) {
        return new Party(externalId, taxId, name, said(byEmail), said(byPhone), place, country);
    }

    /// The same, with where they live; blank where it was not said.
    public Party from(String postcodeOrTown, String countryCode) {
        return new Party(externalId, taxId, name, email, phone, said(postcodeOrTown), said(countryCode));
    }

    private static Optional<String> said(String text) {
        String tidy = Cleaning.clean(text).strip();
        return tidy.isEmpty() ? Optional.empty() : Optional.of(tidy);
    }
}
