package app.clientela.intake;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Signs and codes of money as they stand in files.
final class Currencies {

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("€", "EUR"),
            Map.entry("EURO", "EUR"),
            Map.entry("R$", "BRL"),
            Map.entry("£", "GBP"),
            Map.entry("$", "USD"),
            Map.entry("US$", "USD"),
            Map.entry("¥", "JPY"),
            Map.entry("FR.", "CHF"),
            Map.entry("SFR.", "CHF"),
            Map.entry("ZŁ", "PLN"),
            Map.entry("KČ", "CZK"),
            Map.entry("₹", "INR"),
            Map.entry("₺", "TRY"),
            Map.entry("₽", "RUB"),
            Map.entry("A$", "AUD"),
            Map.entry("C$", "CAD"));

    private Currencies() {}

    /// The currency of a sign or code. A bare `$` is the shop's own dollar where it has one.
    static Optional<Currency> of(String text, Optional<Currency> ofTheShop) {
        String sign = text.strip().toUpperCase(Locale.ROOT);
        if (sign.equals("$") && ofTheShop.isPresent() && isDollar(ofTheShop.get())) {
            return ofTheShop;
        }
        String code = SIGNS.getOrDefault(sign, sign);
        return code.length() == 3 ? known(code) : Optional.empty();
    }

    /// Whether a text beside a number can be a currency: a known sign, or a code of three letters.
    static boolean looksLikeMoney(String text) {
        return (text.length() == 3 && text.chars().allMatch(Character::isLetter))
                || SIGNS.containsKey(text.toUpperCase(Locale.ROOT));
    }

    private static boolean isDollar(Currency currency) {
        return currency.getDisplayName(Locale.ROOT).contains("Dollar")
                || currency.getSymbol(Locale.ROOT).endsWith("$")
                || currency.getCurrencyCode().endsWith("D");
    }

    /// Codes of money in use; `XXX` and its like are no money.
    private static Optional<Currency> known(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .findFirst();
    }
}
