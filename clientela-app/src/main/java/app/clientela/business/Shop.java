package app.clientela.business;

import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The merchant's business and what is assumed about it.
/// @param country two letters, ISO 3166
/// @param currency the one base currency of every total
/// @param zone where the shop's days begin and end
/// @param language of files and messages that no single reader asked for
/// @param taxIds by which the tax office knows it, parted by commas
/// @param margin what is left of 100 sold before VAT after paying the goods; empty: not told yet
/// @param hourCost what an hour of work costs the shop, in the base currency
/// @param horizonMonths how far expected figures look
/// @param yearlyDiscount how much less money is worth a year later
/// @param rangePercent how often, of 100, a range holds the true value
/// @param fileMonths for how many months received files are kept
/// @param demo true where everything in it is invented
public record Shop(
        String name,
        Trade trade,
        String country,
        Currency currency,
        ZoneId zone,
        Locale language,
        Optional<String> taxIds,
        Vat vat,
        Optional<Percent> margin,
        Money hourCost,
        int horizonMonths,
        Percent yearlyDiscount,
        int rangePercent,
        int fileMonths,
        boolean demo,
        Thresholds thresholds) {

    /// What an owner chooses `fileMonths` from.
    public static final List<Integer> FILE_MONTHS = List.of(12, 24, 60, 120);

    public Shop {
        if (!hourCost.currency().equals(currency)) {
            throw new IllegalArgumentException("an hour is paid in the shop's currency");
        }
    }

    /// The same shop once its owner has said what is left of 100.
    public Shop withMargin(Percent told) {
        return with(name, trade, language, Optional.of(told), taxIds);
    }

    /// The same shop with one more number by which the tax office knows it.
    public Shop withTaxId(String told) {
        String all = taxIds.map(known -> known + ", " + told).orElse(told);
        return with(name, trade, language, margin, Optional.of(all));
    }

    /// The same shop as its owner calls it; its money and its days stay.
    Shop named(NewShop by) {
        return with(by.name(), by.trade(), by.language(), margin, taxIds);
    }

    private Shop with(String name, Trade trade, Locale language, Optional<Percent> margin, Optional<String> taxIds) {
        return new Shop(
                name,
                trade,
                country,
                currency,
                zone,
                language,
                taxIds,
                vat,
                margin,
                hourCost,
                horizonMonths,
                yearlyDiscount,
                rangePercent,
                fileMonths,
                demo,
                thresholds);
    }

    /// The told margin, or the mean of the trade's.
    public Percent marginOrAssumed() {
        return margin.orElse(trade.marginMean());
    }

    /// True where figures made under the other settings would come out otherwise.
    boolean valuesUnlike(Shop other) {
        return !(vat.equals(other.vat)
                && currency.equals(other.currency)
                && zone.equals(other.zone)
                && marginOrAssumed().equals(other.marginOrAssumed())
                && hourCost.equals(other.hourCost)
                && horizonMonths == other.horizonMonths
                && yearlyDiscount.equals(other.yearlyDiscount)
                && rangePercent == other.rangePercent
                && thresholds.equals(other.thresholds));
    }
}
