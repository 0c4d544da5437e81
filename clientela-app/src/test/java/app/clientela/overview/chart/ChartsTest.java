package app.clientela.overview.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.clientela.kernel.Basis;
import app.clientela.kernel.Estimate;
import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;
import app.clientela.kernel.Probability;
import app.clientela.kernel.Unit;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The drawings against amounts whose places can be worked out by hand.
class ChartsTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void putsAmountsOnAScaleAndHoldsThemBetweenItsEnds() {
        Scale scale = new Scale(-100, 300);
        assertThat(scale.place(-100)).isZero();
        assertThat(scale.place(0)).isEqualTo(250);
        assertThat(scale.place(300)).isEqualTo(1000);
        assertThat(scale.place(9_999)).isEqualTo(1000);
        assertThat(scale.fromTop(300, 200)).isZero();
        assertThat(Scale.percent(535)).isEqualTo("53.5%");
        assertThatThrownBy(() -> new Scale(5, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void drawsThePartsOfAValueOnTheScaleOfTheLongestBar() {
        Money longest = MixBar.extent(euros(6_240), euros(4_180), euros(480));
        MixBar whole = MixBar.of(euros(6_240), euros(4_180), euros(480), longest);
        assertThat(whole.segments()).extracting(MixBar.Segment::kind).containsExactly("b", "e", "c");
        MixBar.Segment last = whole.segments().getLast();
        assertThat(last.at() + last.length()).isBetween(985, 1000);
        MixBar small = MixBar.of(euros(540), euros(610), euros(30), longest);
        assertThat(small.segments().getFirst().length()).isBetween(45, 50);
        assertThat(small.segments().get(1).at())
                .isEqualTo(small.segments().getFirst().length());
    }

    @Test
    void leavesOutPartsThatAreNothingOrLess() {
        MixBar bar = MixBar.of(euros(-50), euros(0), euros(20), euros(100));
        assertThat(bar.segments()).extracting(MixBar.Segment::kind).containsExactly("c");
        assertThat(bar.segments().getFirst().x()).isEqualTo("0.0%");
        assertThat(MixBar.extent(euros(-50), euros(0), euros(20))).isEqualTo(euros(20));
        assertThat(MixBar.of(euros(0), euros(0), euros(0), euros(0)).segments()).isEmpty();
    }

    @Test
    void neverGoesBeyondTheEndOfTheBar() {
        MixBar bar = MixBar.of(euros(1_000), euros(1), euros(1), euros(1_002));
        assertThat(bar.segments())
                .allSatisfy(
                        segment -> assertThat(segment.at() + segment.length()).isLessThanOrEqualTo(1000));
    }

    @Test
    void setsTheBandOfARangeInsideItsTrackAndCutsAtZero() {
        IntervalBar bar = IntervalBar.of(euros(171_000), euros(186_400), euros(203_000));
        assertThat(bar.low()).isBetween(270, 300);
        assertThat(bar.high()).isBetween(700, 730);
        assertThat(bar.mean()).isBetween(bar.low(), bar.high());
        IntervalBar fromZero = IntervalBar.of(euros(0), euros(1_480), euros(3_100));
        assertThat(fromZero.low()).isZero();
        IntervalBar point = IntervalBar.of(euros(5), euros(5), euros(5));
        assertThat(point.width()).isEqualTo("0.6%");
    }

    @Test
    void shadesAChanceBelowThreeQuartersAndBelowHalf() {
        assertThat(ChanceBar.of(new Probability(.96)).shade()).isEmpty();
        assertThat(ChanceBar.of(new Probability(.75)).shade()).isEmpty();
        assertThat(ChanceBar.of(new Probability(.61)).shade()).isEqualTo("md");
        assertThat(ChanceBar.of(new Probability(.34)).shade()).isEqualTo("lo");
        assertThat(ChanceBar.of(new Probability(.34)).chip()).isEqualTo("bad");
        assertThat(ChanceBar.of(new Probability(.34)).width()).isEqualTo("34.0%");
    }

    @Test
    void drawsGainsToTheRightAndLossesToTheLeftOfTheMiddle() {
        ChangeBar gain = ChangeBar.of(euros(6_100), euros(6_100));
        assertThat(gain.x()).isEqualTo("50.0%");
        assertThat(gain.width()).isEqualTo("50.0%");
        ChangeBar loss = ChangeBar.of(euros(-3_050), euros(6_100));
        assertThat(loss.x()).isEqualTo("25.0%");
        assertThat(loss.kind()).isEqualTo("l");
        assertThat(ChangeBar.of(euros(0), euros(6_100)).length()).isZero();
    }

    @Test
    void letsEveryPartOfAWaterfallBeginWhereTheOneBeforeEnded() {
        Waterfall fall = Waterfall.of(euros(5_120), euros(1_480), euros(280), estimate(6_320, 4_840, 7_940));
        List<Waterfall.Column> columns = fall.columns();
        assertThat(columns).extracting(Waterfall.Column::kind).containsExactly("b", "e", "c", "t");
        assertThat(bottom(columns.get(1))).isEqualTo(columns.get(0).y());
        assertThat(columns.get(2).y()).isEqualTo(columns.get(1).y());
        assertThat(columns.get(3).y()).isEqualTo(bottom(columns.get(2)));
        assertThat(bottom(columns.get(3))).isEqualTo(fall.zero());
        assertThat(fall.whisker().top()).isLessThan(columns.get(3).y());
        assertThat(fall.whisker().bottom()).isGreaterThan(columns.get(3).y());
        assertThat(columns.get(2).amount()).isEqualTo(euros(-280));
    }

    @Test
    void keepsAWaterfallOfLossesBelowTheLineOfZero() {
        Waterfall fall = Waterfall.of(euros(-200), euros(50), euros(30), estimate(-180, -200, -100));
        assertThat(fall.columns().getFirst().y()).isEqualTo(fall.zero());
        assertThat(fall.columns())
                .allSatisfy(column -> assertThat(bottom(column)).isLessThanOrEqualTo(270));
    }

    @Test
    void strikesThePurchasesAndShadesAnUnusualSilence() {
        List<LocalDate> days = IntStream.rangeClosed(0, 4)
                .mapToObj(i -> TODAY.minusDays(113).plusDays(18L * i))
                .toList();
        RhythmStrip strip = RhythmStrip.of(days, TODAY, true);
        assertThat(strip.strokes()).hasSize(5).isSorted();
        assertThat(strip.isLate()).isTrue();
        assertThat(strip.silenceX()).isEqualTo(Scale.percent(strip.strokes().getLast()));
        assertThat(RhythmStrip.of(days, TODAY, false).isLate()).isFalse();
        assertThat(RhythmStrip.of(List.of(TODAY), TODAY, false).strokes()).hasSize(1);
    }

    @Test
    void showsTheLatestStrokesOnly() {
        List<LocalDate> days =
                IntStream.rangeClosed(1, 60).mapToObj(TODAY::minusDays).toList().reversed();
        assertThat(RhythmStrip.of(days, TODAY, false).strokes()).hasSize(24);
    }

    @Test
    void drawsATrendWithItsBandAndRoundTicks() {
        List<TrendLine.Point> points = IntStream.range(0, 18)
                .mapToObj(i -> point(TODAY.minusMonths(17L - i), 142_000 + 2_600L * i))
                .toList();
        TrendLine line = TrendLine.of(points);
        assertThat(line.past().split(" ")).hasSize(18);
        assertThat(line.band().split(" ")).hasSize(36);
        assertThat(line.forecast()).isEmpty();
        assertThat(line.now().left()).isEqualTo("100.0%");
        assertThat(line.days()).hasSizeLessThanOrEqualTo(4);
        assertThat(line.amounts())
                .hasSizeBetween(3, 6)
                .allSatisfy(
                        tick -> assertThat(tick.amount().minor() % 1_000_000).isZero());
    }

    @Test
    void dashesWhatIsForecastFromTodayOn() {
        LocalDate day = LocalDate.of(2026, 1, 31);
        TrendLine line = TrendLine.of(List.of(
                point(day, 100),
                point(day.plusMonths(1), 110),
                new TrendLine.Point(day.plusMonths(2), euros(120), euros(100), euros(140), true)));
        assertThat(line.past().split(" ")).hasSize(2);
        assertThat(line.forecast().split(" ")).hasSize(2);
    }

    @Test
    void choosesStepsThatAPersonWouldChoose() {
        assertThat(RoundSteps.of(3)).isEqualTo(1);
        assertThat(RoundSteps.of(11_900)).isEqualTo(4_000);
        assertThat(RoundSteps.of(20_000)).isEqualTo(5_000);
        assertThat(RoundSteps.of(21_000)).isEqualTo(10_000);
    }

    private static int bottom(Waterfall.Column column) {
        return column.y() + column.height();
    }

    private static TrendLine.Point point(LocalDate day, long euros) {
        return new TrendLine.Point(day, euros(euros), euros(euros - 20), euros(euros + 20), false);
    }

    private static Money euros(long euros) {
        return new Money(euros * 100, EUR);
    }

    private static Estimate estimate(double mean, double low, double high) {
        Basis basis = new Basis(TODAY, 12, new Percent(1000), new Probability(.8), 34, "pareto-nbd", List.of());
        return new Estimate(mean, low, high, new Unit.Amount(EUR), basis);
    }
}
