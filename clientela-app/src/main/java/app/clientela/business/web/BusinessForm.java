package app.clientela.business.web;

import app.clientela.business.Shop;
import app.clientela.business.Trade;
import app.clientela.business.Vat;
import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;
import app.clientela.kernel.Problem;
import app.clientela.platform.texts.Texts;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The section Business as typed.
/// @param vat `included` or `without`
/// @param files for how many months received files are kept
record BusinessForm(
        String name,
        String trade,
        String country,
        String currency,
        String zone,
        String tongue,
        String taxId,
        String vat,
        String rate,
        String files) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TAX_IDS = 120;

    BusinessForm {
        name = Typed.orEmpty(name);
        trade = Typed.orEmpty(trade);
        country = Typed.orEmpty(country);
        currency = Typed.orEmpty(currency);
        zone = Typed.orEmpty(zone);
        tongue = Typed.orEmpty(tongue);
        taxId = Typed.orEmpty(taxId);
        vat = Typed.orEmpty(vat);
        rate = Typed.orEmpty(rate);
        files = Typed.orEmpty(files);
    }

    static BusinessForm of(Shop shop, Numbers numbers) {
        return new BusinessForm(
                shop.name(),
                shop.trade().name(),
                shop.country(),
                shop.currency().getCurrencyCode(),
                shop.zone().getId(),
                shop.language().toLanguageTag(),
                shop.taxIds().orElse(""),
                shop.vat().included() ? "included" : "without",
                numbers.percent(shop.vat().rate()),
                String.valueOf(shop.fileMonths()));
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            problems.add(Problem.of("business.problem.shopName").at("name"));
        }
        if (Place.currencyOf(currency).isEmpty()) {
            problems.add(Problem.of("business.problem.currency").at("currency"));
        }
        if (Place.zoneOf(zone).isEmpty()) {
            problems.add(Problem.of("business.problem.zone").at("zone"));
        }
        if (taxId.strip().length() > LONGEST_TAX_IDS) {
            problems.add(Problem.of("business.problem.taxId").at("taxId"));
        }
        if (Typed.basisPoints(rate, 0, 10_000).isEmpty()) {
            problems.add(Problem.of("business.problem.rate").at("rate"));
        }
        return problems;
    }

    /// The shop with what was typed. Only where there are no `problems()`.
    /// @param moneyFixed true where sales exist: country and currency stay
    Shop applied(Shop shop, boolean moneyFixed) {
        Currency money = moneyFixed
                ? shop.currency()
                : Place.find(country)
                        .map(place -> Currency.getInstance(place.currency()))
                        .or(() -> Place.currencyOf(currency))
                        .orElseThrow();
        return new Shop(
                name.strip(),
                knownTrade(shop),
                moneyFixed ? shop.country() : country,
                money,
                Place.zoneOf(zone).orElse(shop.zone()),
                Texts.nearest(Locale.forLanguageTag(tongue)),
                Optional.of(taxId.strip()).filter(id -> !id.isEmpty()),
                new Vat(
                        vat.equals("included"),
                        new Percent(Typed.basisPoints(rate, 0, 10_000).orElse(0)),
                        true),
                shop.margin(),
                // An hour keeps its number when the money changes.
                Money.of(shop.hourCost().toDecimal(), money, RoundingMode.HALF_EVEN),
                shop.horizonMonths(),
                shop.yearlyDiscount(),
                shop.rangePercent(),
                chosenMonths(shop),
                shop.demo(),
                shop.thresholds());
    }

    private int chosenMonths(Shop shop) {
        return Shop.FILE_MONTHS.stream()
                .filter(months -> String.valueOf(months).equals(files))
                .findFirst()
                .orElse(shop.fileMonths());
    }

    private Trade knownTrade(Shop shop) {
        return List.of(Trade.values()).stream()
                .filter(known -> known.name().equals(trade))
                .findFirst()
                .orElse(shop.trade());
    }
}
