package app.clientela.intake.cli;

import app.clientela.business.NewShop;
import app.clientela.business.Trade;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a folder without a shop needs to be told.
final class NewShopOptions {

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            description = "The shop's currency, such as EUR; a new folder needs it.")
    @Nullable
    Currency currency;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Where its days begin, such as Europe/Rome; a new folder needs it.")
    @Nullable
    ZoneId zone;

    @Option(names = "--language", paramLabel = "LANG", description = "it, pt or en; a new folder needs it.")
    @Nullable
    String language;

    Optional<Locale> asked() {
        return Optional.ofNullable(language).map(Locale::forLanguageTag);
    }

    /// The options that a new folder needs and that were not given.
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (currency == null) {
            missing.add("--currency");
        }
        if (zone == null) {
            missing.add("--zone");
        }
        if (language == null) {
            missing.add("--language");
        }
        return missing;
    }

    /// The shop to open in a folder. A dry run fills what was not said: it keeps nothing.
    NewShop shop(Path folder) {
        Currency money = currency == null ? Currency.getInstance("EUR") : currency;
        Locale tongue = asked().orElse(Locale.ENGLISH);
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return new NewShop(
                name == null ? "Clientela" : name.toString(),
                Trade.OTHER,
                country(tongue.getLanguage(), money.getCurrencyCode()),
                money,
                zone == null ? ZoneOffset.UTC : zone,
                tongue,
                false);
    }

    /// The country that language and currency agree on; `ZZ` where they do not tell.
    private static String country(String language, String currency) {
        return switch (language + currency) {
            case "itEUR" -> "IT";
            case "ptBRL" -> "BR";
            case "ptEUR" -> "PT";
            case "enGBP" -> "GB";
            default -> "ZZ";
        };
    }
}
