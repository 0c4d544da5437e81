package app.clientela.business.web;

import app.clientela.business.NewPerson;
import app.clientela.business.NewShop;
import app.clientela.business.Role;
import app.clientela.business.Shop;
import app.clientela.business.Trade;
import app.clientela.kernel.Problem;
import app.clientela.platform.texts.Texts;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What was typed at the first run.
/// @param tongue the language of the owner and of the shop
/// @param start `sales` or `demo`
record SetupForm(
        String code,
        String tongue,
        String name,
        String email,
        String password,
        String shop,
        String trade,
        String country,
        String currency,
        String zone,
        String start) {

    SetupForm {
        code = Typed.orEmpty(code);
        tongue = Typed.orEmpty(tongue);
        name = Typed.orEmpty(name);
        email = Typed.orEmpty(email);
        password = Typed.orEmpty(password);
        shop = Typed.orEmpty(shop);
        trade = Typed.orEmpty(trade);
        country = Typed.orEmpty(country);
        currency = Typed.orEmpty(currency);
        zone = Typed.orEmpty(zone);
        start = Typed.orEmpty(start);
    }

    static SetupForm blank(Locale language) {
        String country = switch (language.getLanguage()) {
            case "it" -> "IT";
            case "pt" -> "BR";
            default -> "GB";
        };
        return new SetupForm("", language.toLanguageTag(), "", "", "", "", Trade.FOOD.name(), country, "", "", "sales");
    }

    /// What is known already of a shop that a command opened.
    static SetupForm of(Shop shop) {
        return new SetupForm(
                "",
                shop.language().toLanguageTag(),
                "",
                "",
                "",
                shop.name(),
                shop.trade().name(),
                Place.OTHER,
                shop.currency().getCurrencyCode(),
                shop.zone().getId(),
                "sales");
    }

    Locale language() {
        return Texts.nearest(Locale.forLanguageTag(tongue));
    }

    boolean isDemo() {
        return start.equals("demo");
    }

    boolean isElsewhere() {
        return country.equals(Place.OTHER);
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (findTrade().isEmpty()) {
            problems.add(Problem.of("business.problem.trade").at("trade"));
        }
        if (Place.find(country).isEmpty() && !isElsewhere()) {
            problems.add(Problem.of("business.problem.country").at("country"));
        }
        if (isElsewhere() && Place.currencyOf(currency).isEmpty()) {
            problems.add(Problem.of("business.problem.currency").at("currency"));
        }
        if (isElsewhere() && Place.zoneOf(zone).isEmpty()) {
            problems.add(Problem.of("business.problem.zone").at("zone"));
        }
        return problems;
    }

    NewPerson owner() {
        return new NewPerson(name, email, password, Role.OWNER, language());
    }

    /// Only where there are no `problems()`.
    NewShop newShop() {
        return new NewShop(
                shop.strip(), findTrade().orElse(Trade.OTHER), country, money(), clock(), language(), isDemo());
    }

    private Currency money() {
        return Place.find(country)
                .map(place -> Currency.getInstance(place.currency()))
                .or(() -> Place.currencyOf(currency))
                .orElseThrow();
    }

    private ZoneId clock() {
        return Place.find(country)
                .map(place -> ZoneId.of(place.zone()))
                .or(() -> Place.zoneOf(zone))
                .orElse(ZoneOffset.UTC);
    }

    private Optional<Trade> findTrade() {
        return List.of(Trade.values()).stream()
                .filter(known -> known.name().equals(trade))
                .findFirst();
    }

    /// Never what was typed.
    @Override
    public String toString() {
        return "SetupForm";
    }
}
