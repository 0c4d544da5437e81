package app.clientela.platform.web;

import app.clientela.kernel.Estimate;
import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;
import app.clientela.kernel.Probability;
import app.clientela.kernel.Unit;
import app.clientela.platform.texts.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Numbers, money and days as the reader's language writes them, in the merchant's zone. What
/// people read has a real minus sign (U+2212) and spaces that do not break. For one thread at a
/// time, as it keeps what it writes amounts with: a page has many.
public final class Formats {

    private static final int SIGNIFICANT = 3;
    private static final char MINUS = '\u2212';
    private static final char HARD_SPACE = '\u00a0';

    private final Locale locale;
    private final ZoneId zone;
    private final Texts texts;
    private final Map<Coins, NumberFormat> amounts = new HashMap<>();

    public Formats(Locale locale, ZoneId zone) {
        this.texts = Texts.in(locale);
        this.locale = texts.locale();
        this.zone = zone;
    }

    /// A recorded amount, with its cents.
    public String money(Money amount) {
        return currency(amount.toDecimal(), amount.currency(), amount.currency().getDefaultFractionDigits());
    }

    /// A recorded amount that has no cents, without them.
    public String whole(Money amount) {
        return currency(amount.toDecimal(), amount.currency(), 0);
    }

    /// An estimated amount: three significant figures, no cents.
    public String estimate(Money amount) {
        return currency(rounded(amount.toDecimal(), unitOf(amount.toDecimal())), amount.currency(), 0);
    }

    /// An estimated change: like an estimate, and what was gained says so with a plus.
    public String change(Money change) {
        return change.isPositive() ? "+" + estimate(change) : estimate(change);
    }

    /// The mean of an estimate, as its unit is written.
    public String estimate(Estimate estimate) {
        return written(estimate, estimate.mean());
    }

    /// The range in words: "between €4,840 and €7,940", both to the mean's unit of rounding. Bounds
    ///  that read alike are one figure: "around €450", or "very likely nothing more".
    public String between(Estimate estimate) {
        String low = low(estimate);
        String high = high(estimate);
        if (!low.equals(high)) {
            return texts.text("platform.format.between", low, high);
        }
        boolean none = high.equals(written(estimate, 0));
        return none ? texts.text(noneOf(estimate.unit())) : texts.text("platform.format.around", high);
    }

    private static String noneOf(Unit unit) {
        return switch (unit) {
            case Unit.Amount _ -> "platform.format.nothing";
            case Unit.Count(), Unit.Share() -> "platform.format.none";
        };
    }

    /// True where both ends of the range are written alike.
    public boolean isOneFigure(Estimate estimate) {
        return low(estimate).equals(high(estimate));
    }

    public String low(Estimate estimate) {
        return written(estimate, estimate.low());
    }

    public String high(Estimate estimate) {
        return written(estimate, estimate.high());
    }

    /// A chance in whole percent; never 0 % or 100 % for what is neither.
    public String percent(Probability chance) {
        return share(chance.value());
    }

    /// A rate as it was typed: up to two decimals.
    public String percent(Percent rate) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(2);
        return readable(format.format(rate.toFraction()));
    }

    /// A rate that nobody typed: whole percent.
    public String assumed(Percent rate) {
        return share(rate.toFraction().doubleValue());
    }

    public String count(long number) {
        return readable(NumberFormat.getIntegerInstance(locale).format(number));
    }

    /// A number with so many decimals at most.
    public String decimal(BigDecimal number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(decimals);
        return readable(format.format(number));
    }

    /// A number with just so many decimals, for columns.
    public String aligned(BigDecimal number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return readable(format.format(number));
    }

    /// 3 Nov 2025
    public String day(LocalDate day) {
        return unbroken(
                day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale)));
    }

    /// 3 Nov 2025 – 5 Nov 2025, or the one day.
    public String days(LocalDate from, LocalDate to) {
        return from.equals(to) ? day(from) : day(from) + " – " + day(to);
    }

    /// 03/11/2025
    public String shortDay(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy", locale));
    }

    /// November 2025
    public String month(LocalDate day) {
        return unbroken(day.format(DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(locale)));
    }

    /// Nov 2025
    public String shortMonth(LocalDate day) {
        return unbroken(day.format(DateTimeFormatter.ofLocalizedPattern("yMMM").withLocale(locale)));
    }

    /// Jan–Mar 2025, or Nov 2025 where both are of one month.
    public String months(LocalDate from, LocalDate to) {
        String last = shortMonth(to);
        return from.getMonth() == to.getMonth() && from.getYear() == to.getYear()
                ? last
                : from.format(DateTimeFormatter.ofPattern("LLL", locale)) + "–" + last;
    }

    /// Saturday 21 November
    public String weekday(LocalDate day) {
        String pattern = locale.getLanguage().equals("pt") ? "EEEE, d 'de' MMMM" : "EEEE d MMMM";
        return day.format(DateTimeFormatter.ofPattern(pattern, locale));
    }

    /// 3 Nov 2025, 14:05, in the merchant's zone.
    public String moment(Instant moment) {
        return day(moment.atZone(zone).toLocalDate()) + ", "
                + moment.atZone(zone).format(DateTimeFormatter.ofPattern("HH:mm", locale));
    }

    /// How long ago a day was, in words: today, yesterday, 12 days ago, 3 months ago.
    public String ago(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(day, today);
        if (days <= 0) {
            return texts.text("platform.ago.today");
        }
        if (days == 1) {
            return texts.text("platform.ago.yesterday");
        }
        if (days < 60) {
            return texts.count("platform.ago.days", days);
        }
        long months = ChronoUnit.MONTHS.between(day, today);
        return months < 24
                ? texts.count("platform.ago.months", months)
                : texts.count("platform.ago.years", months / 12);
    }

    /// How long ago a moment was, counted in the merchant's days.
    public String ago(Instant moment, Instant now) {
        return ago(LocalDate.ofInstant(moment, zone), LocalDate.ofInstant(now, zone));
    }

    private String written(Estimate estimate, double number) {
        return switch (estimate.unit()) {
            case Unit.Amount(Currency currency) -> {
                BigDecimal unit = unitOf(BigDecimal.valueOf(estimate.mean()));
                yield currency(rounded(BigDecimal.valueOf(number), unit), currency, 0);
            }
            case Unit.Count() -> counted(estimate, number);
            case Unit.Share() -> share(number);
        };
    }

    /// Few things keep one decimal, many none.
    private String counted(Estimate estimate, double number) {
        return decimal(BigDecimal.valueOf(number), estimate.mean() < 10 ? 1 : 0);
    }

    private String share(double share) {
        long percent = Math.round(share * 100);
        String whole = readable(NumberFormat.getPercentInstance(locale)
                .format(BigDecimal.valueOf(Math.clamp(percent, share > 0 ? 1 : 0, share < 1 ? 99 : 100), 2)));
        if (percent == 100 && share < 1) {
            return ">" + whole;
        }
        return percent == 0 && share > 0 ? "<" + whole : whole;
    }

    /// The power of ten to which a number of this size is rounded: 10 for 6,317; at least 1.
    private static BigDecimal unitOf(BigDecimal number) {
        int digits = number.precision() - number.scale();
        return BigDecimal.ONE.scaleByPowerOfTen(Math.max(0, digits - SIGNIFICANT));
    }

    private static BigDecimal rounded(BigDecimal number, BigDecimal unit) {
        return number.divide(unit, 0, RoundingMode.HALF_UP).multiply(unit);
    }

    private String currency(BigDecimal number, Currency currency, int decimals) {
        return readable(amounts.computeIfAbsent(new Coins(currency, decimals), coins -> coins.format(locale))
                .format(number));
    }

    private record Coins(Currency currency, int decimals) {
        NumberFormat format(Locale locale) {
            NumberFormat format = NumberFormat.getCurrencyInstance(locale);
            format.setCurrency(currency);
            format.setMinimumFractionDigits(decimals);
            format.setMaximumFractionDigits(decimals);
            return format;
        }
    }

    private static String readable(String written) {
        return unbroken(written.replace('-', MINUS));
    }

    private static String unbroken(String written) {
        return written.replace(' ', HARD_SPACE).replace('\u202f', HARD_SPACE);
    }
}
