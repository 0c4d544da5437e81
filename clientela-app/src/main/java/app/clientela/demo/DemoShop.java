package app.clientela.demo;

import app.clientela.business.NewShop;
import app.clientela.business.Shop;
import app.clientela.business.Trade;
import app.clientela.business.Vat;
import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The invented coffee roaster Solferina in one language: its business, its files, its calls.
public final class DemoShop {

    private static final int BUYERS = 400;
    private static final long SEED = 1859;

    private final DemoWords words;
    private final Locale language;

    private DemoShop(Locale language) {
        this.words = DemoWords.in(language);
        this.language = language;
    }

    /// @param language Italian and Portuguese have a shop of their own; all others see the English
    public static DemoShop in(Locale language) {
        return new DemoShop(language);
    }

    public NewShop business() {
        return new NewShop(
                words.one("shop"),
                Trade.FOOD,
                words.one("country"),
                Currency.getInstance(words.one("currency")),
                ZoneId.of(words.one("zone")),
                language,
                true);
    }

    /// The opened shop with what its owner would have said about it.
    Shop told(Shop shop) {
        return new Shop(
                shop.name(),
                shop.trade(),
                shop.country(),
                shop.currency(),
                shop.zone(),
                shop.language(),
                shop.taxIds(),
                new Vat(words.number("vat") > 0, new Percent(words.number("vat")), true),
                Optional.of(new Percent(words.number("margin"))),
                new Money(words.number("hour"), shop.currency()),
                shop.horizonMonths(),
                shop.yearlyDiscount(),
                shop.rangePercent(),
                shop.fileMonths(),
                shop.demo(),
                shop.thresholds());
    }

    /// Three years of it.
    /// @param to the last day of sales
    Simulation upTo(LocalDate to) {
        return Simulation.of(words, BUYERS, to, SEED);
    }

    List<ShopFiles.DemoFile> files(Simulation simulation) {
        return new ShopFiles(words).of(simulation);
    }
}
