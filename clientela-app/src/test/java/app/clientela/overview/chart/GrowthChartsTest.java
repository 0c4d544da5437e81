package app.clientela.overview.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.kernel.Money;
import app.clientela.kernel.Probability;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The drawings of "How it grows" against places that can be worked out by hand.
class GrowthChartsTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    private static Bridge.Step step(long amount, long around) {
        return new Bridge.Step(
                new Money(amount, EUR), new Money(amount - around, EUR), new Money(amount + around, EUR));
    }

    /// Up by 60, down by 80, up by 10: from -20 to 80 with the whiskers.
    @Test
    void beginsEachPartWhereTheOneBeforeEnded() {
        Bridge bridge = Bridge.of(EUR, List.of(step(60, 20), step(-80, 0), step(10, 5)));
        assertThat(bridge.zeroX()).isEqualTo("20.0%");
        assertThat(bridge.bars()).extracting(Bridge.Bar::kind).containsExactly("up", "down", "up", "all");
        assertThat(bridge.bars()).extracting(Bridge.Bar::x).containsExactly("20.0%", "0.0%", "0.0%", "10.0%");
        assertThat(bridge.bars()).extracting(Bridge.Bar::width).containsExactly("60.0%", "80.0%", "10.0%", "10.0%");
        assertThat(bridge.bars().getFirst().lowX()).isEqualTo("60.0%");
        assertThat(bridge.bars().getFirst().highX()).isEqualTo("100.0%");
        assertThat(bridge.bars()).extracting(Bridge.Bar::hasWhisker).containsExactly(true, false, true, false);
    }

    @Test
    void keepsAChangeOfNothingOnItsPaper() {
        Bridge bridge = Bridge.of(EUR, List.of(step(0, 0)));
        assertThat(bridge.bars()).extracting(Bridge.Bar::x).containsOnly("0.0%");
        assertThat(Bridge.of(EUR, List.of()).bars()).hasSize(1);
    }

    @Test
    void drawsASharePercentByPercent() {
        DayCurve curve = DayCurve.of(List.of(point(0, 0, 0, 0), point(180, .3, .25, .35), point(360, .4, .3, .5)), 90);
        assertThat(curve.line()).isEqualTo("0,1000 500,500 1000,333");
        assertThat(curve.band()).isEqualTo("0,1000 500,417 1000,167 1000,500 500,583 0,1000");
        assertThat(curve.shares()).extracting(tick -> tick.share().value()).containsExactly(0.0, .2, .4, .6);
        assertThat(curve.days()).extracting(DayCurve.Day::day).containsExactly(90, 180, 270, 360);
        assertThat(curve.half().left()).isEqualTo("25.0%");
        assertThat(curve.half().top()).isEqualTo("66.7%");
    }

    @Test
    void keepsShortAndSmallCurvesReadable() {
        DayCurve small = DayCurve.of(List.of(point(0, 0, 0, 0), point(20, .01, .005, .02)), 9);
        assertThat(small.shares()).hasSize(3);
        assertThat(small.days()).extracting(DayCurve.Day::day).containsExactly(7, 14);
        DayCurve whole = DayCurve.of(List.of(point(0, 0, 0, 0), point(3, 1, .9, 1)), 1);
        assertThat(whole.line()).endsWith("1000,0");
    }

    private static DayCurve.Point point(int day, double share, double low, double high) {
        return new DayCurve.Point(day, new Probability(share), new Probability(low), new Probability(high));
    }
}
