package app.clientela.intake.formats;

import app.clientela.intake.Party;
import app.clientela.intake.Place;
import app.clientela.intake.Reason;
import app.clientela.intake.Telling;
import app.clientela.intake.Told;
import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.property.Address;
import ezvcard.property.Organization;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.TextProperty;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells the people of an address book. To stand in one is no consent.
final class CardTelling implements Telling {

    private final CardLines cards;

    CardTelling(CardLines cards) {
        this.cards = cards;
    }

    @Override
    public @Nullable Told next() {
        CardLines.Card card = cards.next();
        return card == null ? null : told(card);
    }

    @Override
    public void close() {
        cards.close();
    }

    private static Told told(CardLines.Card card) {
        Place place = Place.ofLine(card.line());
        if (card.tooLong()) {
            return new Told.Refused(place, Reason.DOCUMENT_TOO_LARGE, "", List.of());
        }
        VCard read = card.whole() ? Ezvcard.parse(card.text()).first() : null;
        return read == null
                ? new Told.Refused(place, Reason.DOCUMENT_DAMAGED, "", List.of())
                : Contacts.told(place, who(read), List.of());
    }

    private static Party who(VCard card) {
        Optional<Address> address = card.getAddresses().stream().findFirst();
        return Party.NOBODY
                .known(text(card.getUid()), "")
                .named(name(card))
                .reached(
                        first(card.getEmails(), TextProperty::getValue),
                        first(card.getTelephoneNumbers(), CardTelling::number))
                .from(
                        said(address.map(Address::getPostalCode).orElse(null))
                                .or(() -> said(address.map(Address::getLocality).orElse(null)))
                                .orElse(""),
                        said(address.map(Address::getCountry).orElse(null))
                                .filter(country -> country.length() == 2)
                                .orElse(""));
    }

    private static String name(VCard card) {
        String formatted = text(card.getFormattedName());
        if (!formatted.isEmpty()) {
            return formatted;
        }
        StructuredName name = card.getStructuredName();
        String parts = name == null
                ? ""
                : Stream.of(said(name.getGiven()), said(name.getFamily()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" "));
        Organization company = card.getOrganization();
        boolean named =
                !parts.isEmpty() || company == null || company.getValues().isEmpty();
        return named ? parts : Objects.requireNonNullElse(company.getValues().getFirst(), "");
    }

    private static @Nullable String number(Telephone phone) {
        return phone.getText() == null && phone.getUri() != null
                ? phone.getUri().getNumber()
                : phone.getText();
    }

    private static <T> String first(List<T> all, Function<T, @Nullable String> text) {
        return all.stream()
                .map(text)
                .flatMap(value -> said(value).stream())
                .findFirst()
                .orElse("");
    }

    private static String text(@Nullable TextProperty property) {
        return said(property == null ? null : property.getValue()).orElse("");
    }

    private static Optional<String> said(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(tidy -> !tidy.isEmpty());
    }
}
