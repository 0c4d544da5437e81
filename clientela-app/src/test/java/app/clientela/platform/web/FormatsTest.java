package app.clientela.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.kernel.Basis;
import app.clientela.kernel.Estimate;
import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;
import app.clientela.kernel.Probability;
import app.clientela.kernel.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Spaces between a number and its unit are non-breaking; here they are written as `_`.
final class FormatsTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency BRL = Currency.getInstance("BRL");
    private static final LocalDate NOVEMBER_3 = LocalDate.of(2025, 11, 3);

    private final Formats italian = of("it-IT", "Europe/Rome");
    private final Formats brazilian = of("pt-BR", "America/Sao_Paulo");
    private final Formats english = of("en-GB", "Europe/London");

    @Test
    void writesMoneyWithCents() {
        assertThat(read(italian.money(eur("1284.90")))).isEqualTo("1.284,90_€");
        assertThat(read(brazilian.money(brl("1284.90")))).isEqualTo("R$_1.284,90");
        assertThat(read(brazilian.money(eur("1284.90")))).isEqualTo("€_1.284,90");
        assertThat(read(english.money(eur("1284.90")))).isEqualTo("€1,284.90");
    }

    @Test
    void roundsEstimatesToThreeFigures() {
        assertThat(read(italian.estimate(eur("6317.40")))).isEqualTo("6.320_€");
        assertThat(read(brazilian.estimate(brl("6317.40")))).isEqualTo("R$_6.320");
        assertThat(read(english.estimate(eur("6317.40")))).isEqualTo("€6,320");
        assertThat(read(english.estimate(eur("186432")))).isEqualTo("€186,000");
        assertThat(read(english.estimate(eur("42.37")))).isEqualTo("€42");
        assertThat(read(english.estimate(eur("0")))).isEqualTo("€0");
    }

    @Test
    void writesARealMinus() {
        assertThat(read(italian.estimate(eur("-96")))).isEqualTo("\u221296_€");
        assertThat(read(brazilian.estimate(brl("-96")))).isEqualTo("\u2212R$_96");
        assertThat(read(english.estimate(eur("-96")))).isEqualTo("\u2212€96");
        assertThat(read(english.count(-1200))).isEqualTo("\u22121,200");
    }

    @Test
    void writesSharesWithoutASpace() {
        for (Formats formats : List.of(italian, brazilian, english)) {
            assertThat(formats.percent(new Probability(.61))).isEqualTo("61%");
        }
        assertThat(italian.percent(new Percent(1_050))).isEqualTo("10,5%");
        assertThat(italian.assumed(new Percent(2_482))).isEqualTo("25%");
    }

    @Test
    void writesAColumnOfNumbersWithAsManyDecimals() {
        assertThat(italian.aligned(new BigDecimal("1.7"), 2)).isEqualTo("1,70");
        assertThat(english.aligned(new BigDecimal("0.925"), 2)).isEqualTo("0.92");
    }

    @Test
    void neverCallsAChanceCertain() {
        assertThat(english.percent(new Probability(.999))).isEqualTo(">99%");
        assertThat(english.percent(new Probability(.001))).isEqualTo("<1%");
        assertThat(english.percent(new Probability(1))).isEqualTo("100%");
        assertThat(english.percent(new Probability(0))).isEqualTo("0%");
    }

    @Test
    void writesDays() {
        assertThat(read(italian.day(NOVEMBER_3))).isEqualTo("3_nov_2025");
        assertThat(read(brazilian.day(NOVEMBER_3))).isEqualTo("3_de_nov._de_2025");
        assertThat(read(english.day(NOVEMBER_3))).isEqualTo("3_Nov_2025");
        assertThat(read(english.days(NOVEMBER_3, NOVEMBER_3.plusDays(2)))).isEqualTo("3_Nov_2025 – 5_Nov_2025");
        assertThat(read(english.days(NOVEMBER_3, NOVEMBER_3))).isEqualTo("3_Nov_2025");
        assertThat(english.shortDay(NOVEMBER_3)).isEqualTo("03/11/2025");
        assertThat(read(italian.month(NOVEMBER_3))).isEqualTo("novembre_2025");
        assertThat(read(brazilian.month(NOVEMBER_3))).isEqualTo("novembro_de_2025");
        assertThat(read(italian.shortMonth(NOVEMBER_3))).isEqualTo("nov_2025");
        assertThat(read(brazilian.shortMonth(NOVEMBER_3))).isEqualTo("nov._de_2025");
    }

    @Test
    void writesRangesToTheUnitOfTheMean() {
        Estimate estimate = estimate(6_317, 4_838, 7_941, new Unit.Amount(EUR));
        assertThat(read(italian.between(estimate))).isEqualTo("tra 4.840_€ e 7.940_€");
        assertThat(read(english.between(estimate))).isEqualTo("between €4,840 and €7,940");
        Estimate reais = estimate(6_317, 4_838, 7_941, new Unit.Amount(BRL));
        assertThat(read(brazilian.between(reais))).isEqualTo("entre R$_4.840 e R$_7.940");
    }

    @Test
    void writesRangesOfCountsAndShares() {
        assertThat(english.between(estimate(4.26, 1.94, 7, new Unit.Count()))).isEqualTo("between 1.9 and 7");
        assertThat(english.between(estimate(.5, .25, .65, new Unit.Share()))).isEqualTo("between 25% and 65%");
    }

    @Test
    void saysARangeThatRoundsToOneFigureInWords() {
        Estimate lost = estimate(2_412, 2_410.2, 2_413, new Unit.Amount(EUR));
        assertThat(read(english.between(lost))).isEqualTo("around €2,410");
        assertThat(read(italian.between(lost))).isEqualTo("intorno a 2.410_€");
        assertThat(read(brazilian.between(lost))).isEqualTo("em torno de €_2.410");
        Estimate nothing = estimate(.04, 0, .3, new Unit.Amount(EUR));
        assertThat(english.between(nothing)).isEqualTo("very likely nothing more");
        assertThat(english.between(estimate(.003, 0, .01, new Unit.Count()))).isEqualTo("very likely none");
        assertThat(english.between(estimate(-.2, -.3, 0, new Unit.Amount(EUR)))).isEqualTo("very likely nothing more");
    }

    @Test
    void tellsMomentsInTheShopsZone() {
        Instant beforeMidnight = Instant.parse("2025-11-03T23:30:00Z");
        assertThat(read(italian.moment(beforeMidnight))).isEqualTo("4_nov_2025, 00:30");
        assertThat(read(english.moment(beforeMidnight))).isEqualTo("3_Nov_2025, 23:30");
    }

    @Test
    void saysHowLongAgo() {
        assertThat(italian.ago(NOVEMBER_3, NOVEMBER_3)).isEqualTo("oggi");
        assertThat(brazilian.ago(NOVEMBER_3.minusDays(1), NOVEMBER_3)).isEqualTo("ontem");
        assertThat(english.ago(NOVEMBER_3.minusDays(12), NOVEMBER_3)).isEqualTo("12 days ago");
        assertThat(italian.ago(NOVEMBER_3.minusMonths(5), NOVEMBER_3)).isEqualTo("5 mesi fa");
        assertThat(english.ago(NOVEMBER_3.minusYears(3), NOVEMBER_3)).isEqualTo("3 years ago");
    }

    private static Estimate estimate(double mean, double low, double high, Unit unit) {
        Basis basis = new Basis(NOVEMBER_3, 12, new Percent(1_000), new Probability(.8), 100, "pareto-nbd", List.of());
        return new Estimate(mean, low, high, unit, basis);
    }

    private static Formats of(String language, String zone) {
        return new Formats(Locale.forLanguageTag(language), ZoneId.of(zone));
    }

    private static Money eur(String amount) {
        return Money.of(new BigDecimal(amount), EUR, RoundingMode.UNNECESSARY);
    }

    private static Money brl(String amount) {
        return Money.of(new BigDecimal(amount), BRL, RoundingMode.UNNECESSARY);
    }

    private static String read(String written) {
        assertThat(written).doesNotContain("-");
        return written.replace('\u00a0', '_');
    }
}
