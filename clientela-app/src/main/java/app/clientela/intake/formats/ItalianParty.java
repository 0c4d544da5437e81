package app.clientela.intake.formats;

import app.clientela.intake.Party;

/// A party of an Italian invoice. Ids that stand for anybody abroad or any consumer, all of one
/// digit, are nobody's.
final class ItalianParty {

    private static final String NO_POSTCODE = "00000";

    private ItalianParty() {}

    /// @param party with its `Sede`, and its name where the form is the simplified one
    /// @param identity the element that holds `IdFiscaleIVA` and `CodiceFiscale`
    /// @param email its certified address, where the invoice was sent to one
    static Party of(XmlElement party, XmlElement identity, String email) {
        XmlElement named = identity.first("Anagrafica").isThere() ? identity.first("Anagrafica") : party;
        XmlElement seat = party.first("Sede");
        String postcode = seat.text("CAP");
        boolean local = !postcode.isEmpty() && !postcode.equals(NO_POSTCODE);
        String place = local ? postcode : seat.text("Comune");
        return new Party("", taxId(identity), name(named), email, "", place, seat.text("Nazione"));
    }

    private static String taxId(XmlElement identity) {
        String country = identity.text("IdFiscaleIVA", "IdPaese");
        String code = identity.text("IdFiscaleIVA", "IdCodice");
        String id = code.startsWith(country) ? code : country + code;
        String bare = id.substring(Math.min(country.length(), id.length()));
        String own = identity.text("CodiceFiscale");
        return isSomebodys(bare) ? id : isSomebodys(own) ? own : "";
    }

    private static boolean isSomebodys(String id) {
        return id.chars().distinct().count() > 1;
    }

    private static String name(XmlElement named) {
        String company = named.text("Denominazione");
        return company.isEmpty() ? (named.text("Nome") + " " + named.text("Cognome")).strip() : company;
    }
}
