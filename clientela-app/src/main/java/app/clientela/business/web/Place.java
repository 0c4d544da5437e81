package app.clientela.business.web;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Countries a shop can be in, with their money and their clock.
/// @param country two letters, or `ZZ` for one that is typed in
record Place(String country, String currency, String zone) {

    static final List<Place> KNOWN = List.of(
            new Place("IT", "EUR", "Europe/Rome"),
            new Place("BR", "BRL", "America/Sao_Paulo"),
            new Place("PT", "EUR", "Europe/Lisbon"),
            new Place("GB", "GBP", "Europe/London"));

    static final String OTHER = "ZZ";

    static Optional<Place> find(String country) {
        return KNOWN.stream().filter(place -> place.country().equals(country)).findFirst();
    }

    static Optional<Currency> currencyOf(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        return Currency.getAvailableCurrencies().stream()
                .filter(currency ->
                        currency.getCurrencyCode().equals(upper) && currency.getDefaultFractionDigits() >= 0)
                .findFirst();
    }

    static Optional<ZoneId> zoneOf(String typed) {
        return Optional.of(typed.strip())
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of);
    }
}
