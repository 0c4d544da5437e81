package app.clientela.overview.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.kernel.Money;
import app.clientela.kernel.Probability;
import app.clientela.overview.chart.ChancePlot.Given;
import app.clientela.overview.chart.ChancePlot.Label;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The drawings of "How do we know?" against places that can be worked out by hand.
class ProofChartsTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate DAY = LocalDate.of(2025, 11, 21);

    @Test
    void drawsWhatWasSaidBesideWhatCameFromNothingOn() {
        TrackLine line = TrackLine.of(DAY, List.of(point(26, 27_500, 28_500), point(52, 52_000, 54_000)));
        assertThat(line.said()).isEqualTo("0,1000 500,542 1000,134");
        assertThat(line.came()).isEqualTo("0,1000 500,525 1000,100");
        assertThat(line.band().split(" ")).hasSize(6);
        assertThat(line.end().top()).isEqualTo("10.0%");
        assertThat(line.amounts()).hasSize(4);
        assertThat(line.days()).extracting(TrendLine.Day::x).containsExactly("50.0%", "100.0%");
    }

    @Test
    void namesTheUpperLineAboveAndTheLowerOneBelow() {
        TrackLine more = TrackLine.of(DAY, List.of(point(26, 20, 30), point(52, 40, 60)));
        assertThat(more.cameName().above()).isTrue();
        assertThat(more.saidName().above()).isFalse();
        TrackLine less = TrackLine.of(DAY, List.of(point(26, 20, 10), point(52, 40, 20)));
        assertThat(less.cameName().above()).isFalse();
        assertThat(less.saidName().above()).isTrue();
        assertThat(less.saidName().top()).isLessThan(less.cameName().top());
    }

    @Test
    void keepsAShopThatEarnedNothingOrLostOnItsPaper() {
        TrackLine nothing = TrackLine.of(DAY, List.of(point(13, 0, 0)));
        assertThat(nothing.came()).isEqualTo("0,1000 1000,1000");
        TrackLine loss = TrackLine.of(DAY, List.of(point(13, 10, -30)));
        assertThat(loss.amounts().getFirst().amount().isNegative()).isTrue();
        assertThat(loss.end().y()).isBetween(0, 1000);
    }

    @Test
    void setsADotAtItsChanceAndItsShareWithTheWhiskerOfLuck() {
        ChancePlot plot = ChancePlot.of(List.of(given(.51, 24, 48, .39, .61)), Optional.of(new Probability(.61)));
        ChancePlot.Dot dot = plot.dots().getFirst();
        assertThat(dot.x()).isEqualTo("51.0%");
        assertThat(dot.y()).isEqualTo(140);
        assertThat(dot.top()).isEqualTo(109);
        assertThat(dot.bottom()).isEqualTo(171);
        assertThat(plot.markX()).contains("61.0%");
        assertThat(plot.markStyle()).isEqualTo("cp-middle");
        assertThat(ChancePlot.ticks()).extracting(ChancePlot.Tick::y).containsExactly(280, 224, 168, 112, 56, 0);
    }

    @Test
    void putsALabelBesideItsDotWhereThereIsRoom() {
        ChancePlot plot =
                ChancePlot.of(List.of(given(.31, 14, 41, .25, .44), given(.97, 59, 60, .94, .99)), Optional.empty());
        assertThat(plot.wide()).extracting(Label::before).containsExactly(false, true);
        assertThat(plot.wide()).extracting(Label::isLed).containsExactly(false, false);
    }

    @Test
    void leadsUpToLabelsOfDotsThatStandTogether() {
        ChancePlot plot = ChancePlot.of(
                List.of(given(.02, 2, 61, .01, .07), given(.04, 3, 62, .02, .09), given(.13, 7, 62, .07, .17)),
                Optional.empty());
        assertThat(plot.wide().getFirst().isLed()).isTrue();
        assertApart(plot.wide(), plot, ChanceLabels.WIDE);
        assertApart(plot.narrow(), plot, ChanceLabels.NARROW);
    }

    @ParameterizedTest
    @ValueSource(doubles = {.02, .05, .1, .2})
    void neverWritesOneLabelOverAnother(double spread) {
        Random random = new Random(7);
        for (int round = 0; round < 100; round++) {
            List<Given> groups = new ArrayList<>();
            double said = random.nextDouble() * (1 - 5 * spread);
            for (int i = 0; i < 5; i++) {
                said += random.nextDouble() * spread;
                int bought = (int) Math.round(said * 40);
                groups.add(given(said, bought, 40, Math.max(0, said - .08), Math.min(1, said + .08)));
            }
            ChancePlot plot = ChancePlot.of(groups, Optional.of(new Probability(random.nextDouble())));
            assertApart(plot.wide(), plot, ChanceLabels.WIDE);
        }
    }

    @Test
    void marksTheAimOnATrackThatBeginsAtHalf() {
        assertThat(AimBar.beginning(new Probability(.76))).isEqualTo(500);
        assertThat(AimBar.beginning(new Probability(.37))).isEqualTo(300);
        AimBar bar = AimBar.of(
                500, new Probability(.796), new Probability(.824), new Probability(.849), new Probability(.8));
        assertThat(bar.aimX()).isEqualTo("60.0%");
        assertThat(bar.mark()).isEqualTo("64.8%");
        assertThat(bar.x()).isEqualTo("59.2%");
        assertThat(bar.width()).isEqualTo("10.6%");
    }

    @Test
    void racesOnTheScaleOfWhoErredMost() {
        assertThat(RaceBar.of(920, 1_680).width()).isEqualTo("54.7%");
        assertThat(RaceBar.of(1_680, 1_680).width()).isEqualTo("100.0%");
        assertThat(RaceBar.of(0, 0).width()).isEqualTo("0.4%");
    }

    private static void assertApart(List<Label> labels, ChancePlot plot, int width) {
        List<int[]> boxes = IntStream.range(0, labels.size())
                .mapToObj(i -> {
                    int length = plot.dots().get(i).letters() * 8 * 1000 / width;
                    int left = labels.get(i).before()
                            ? labels.get(i).left() - length
                            : labels.get(i).left();
                    return new int[] {
                        left,
                        left + length,
                        labels.get(i).y() - 8,
                        labels.get(i).y() + 8
                    };
                })
                .toList();
        for (int i = 0; i < boxes.size(); i++) {
            assertThat(boxes.get(i)[0]).isNotNegative();
            assertThat(boxes.get(i)[1]).isLessThanOrEqualTo(1000);
            for (int j = 0; j < i; j++) {
                assertThat(overlap(boxes.get(i), boxes.get(j)))
                        .as("%s over %s", i, j)
                        .isFalse();
            }
        }
    }

    private static boolean overlap(int[] one, int[] other) {
        return one[0] < other[1] && other[0] < one[1] && one[2] < other[3] && other[2] < one[3];
    }

    private static Given given(double said, int bought, int customers, double low, double high) {
        return new Given(new Probability(said), bought, customers, new Probability(low), new Probability(high));
    }

    private static TrackLine.Point point(int weeks, long said, long came) {
        return new TrackLine.Point(
                DAY.plusWeeks(weeks), euros(said), euros(said * 9 / 10), euros(said * 11 / 10), euros(came));
    }

    private static Money euros(long euros) {
        return new Money(euros * 100, EUR);
    }
}
