package app.clientela.business;

import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;
import java.util.Optional;

/// What is usual in a country: assumptions to start from, each flagged until the owner confirms it.
final class Countries {

    /// What an hour costs where nothing is known, in major units.
    private static final int USUAL_HOUR = 20;

    private Countries() {}

    /// A shop as it starts: amounts hold VAT at the usual rate, twelve months, 10 % a year, 80 %,
    /// files kept for two years.
    static Shop starting(NewShop shop) {
        Money hour = new Money(
                hour(shop.country()) * (long) powerOfTen(shop.currency().getDefaultFractionDigits()), shop.currency());
        return new Shop(
                shop.name(),
                shop.trade(),
                shop.country(),
                shop.currency(),
                shop.zone(),
                shop.language(),
                Optional.empty(),
                new Vat(true, usualVat(shop.country()), false),
                Optional.empty(),
                hour,
                12,
                new Percent(1_000),
                80,
                24,
                shop.demo(),
                Thresholds.USUAL);
    }

    /// The ordinary rate; in Brazil the price's tax is not a VAT that is taken out, so 0.
    static Percent usualVat(String country) {
        return new Percent(
                switch (country) {
                    case "IT" -> 2_200;
                    case "PT" -> 2_300;
                    case "GB" -> 2_000;
                    default -> 0;
                });
    }

    private static int hour(String country) {
        return switch (country) {
            case "BR" -> 30;
            case "PT" -> 14;
            default -> USUAL_HOUR;
        };
    }

    private static int powerOfTen(int digits) {
        int power = 1;
        for (int i = 0; i < digits; i++) {
            power *= 10;
        }
        return power;
    }
}
