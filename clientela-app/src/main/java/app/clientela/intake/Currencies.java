package app.clientela.intake;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Signs and codes of money as they stand in files.
public final class Currencies {

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

    /// By code; `XXX` and its like are no money.
    private static final Map<String, Currency> IN_USE = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, currency -> currency));

    /// What a title may name; other codes are words as well, such as `ALL` and `TOP`.
    private static final Pattern NAMED = Pattern.compile(
            "(?<!\\p{L})(?:R|US)\\$|[€£]|\\b(?:EUR|USD|GBP|CHF|BRL|CAD|AUD|NZD|JPY|CNY|SEK|NOK|DKK|PLN|CZK|HUF|RON|MXN"
                    + "|ARS|CLP|COP|PEN|INR|ZAR)\\b");

    private Currencies() {}

    /// The currency of a sign or code. A bare `$` is the shop's own dollar where it has one.
    public static Optional<Currency> of(String text, Optional<Currency> ofTheShop) {
        String sign = text.strip().toUpperCase(Locale.ROOT);
        if (sign.equals("$") && ofTheShop.isPresent() && isDollar(ofTheShop.get())) {
            return ofTheShop;
        }
        String code = SIGNS.getOrDefault(sign, sign);
        return Optional.ofNullable(IN_USE.get(code));
    }

    /// The currency that a title names by its sign or a usual code in capitals, as in `Betrag CHF`.
    static Optional<Currency> inTitle(String title, Optional<Currency> ofTheShop) {
        Matcher named = NAMED.matcher(title);
        return named.find() ? of(named.group(), ofTheShop) : Optional.empty();
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
}
