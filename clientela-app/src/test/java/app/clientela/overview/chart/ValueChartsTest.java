package app.clientela.overview.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.kernel.Basis;
import app.clientela.kernel.Estimate;
import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;
import app.clientela.kernel.Probability;
import app.clientela.kernel.Unit;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The drawings of the page of value against places that can be worked out by hand.
class ValueChartsTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final List<String> WORDS = List.of("Call first", "Protect", "Serve lightly", "Help grow");

    @Test
    void drawsTheShareAboveTheCustomersWhoBringIt() {
        ShareCurve curve = ShareCurve.of(
                List.of(point(2, .5, .4, .6), point(8, .8, .7, .9), point(40, 1, 1, 1)), List.of(5, 20), 20);
        assertThat(curve.line()).isEqualTo("0,1000 50,500 200,200 1000,0");
        assertThat(curve.band()).isEqualTo("0,1000 50,400 200,100 1000,0 1000,0 200,300 50,600 0,1000");
        assertThat(curve.marks()).extracting(ShareCurve.Mark::x).containsExactly("5.0%", "20.0%");
        assertThat(curve.marks()).extracting(ShareCurve.Mark::y).containsExactly("50.0%", "20.0%");
        assertThat(curve.marks()).extracting(ShareCurve.Mark::main).containsExactly(false, true);
    }

    /// Marks of one height would have their labels on top of each other.
    @Test
    void keepsTheLabelsOfACurveClearOfEachOther() {
        ShareCurve curve = ShareCurve.of(
                List.of(point(5, .97, .9, .98), point(20, .98, .95, .99), point(50, .99, .98, 1), point(100, 1, 1, 1)),
                List.of(5, 20, 50),
                20);
        assertThat(curve.marks().get(1).labelY() - curve.marks().get(2).labelY())
                .isGreaterThanOrEqualTo(16);
        assertThat(curve.marks().get(0).labelY() - curve.marks().get(1).labelY())
                .isGreaterThanOrEqualTo(16);
    }

    @Test
    void putsGroupsByTheirChanceAndWhatOneBrings() {
        GroupMap map = GroupMap.of(
                List.of(group("Loyal", 1, 500, 100, false), group("Slipping", .5, 250, 25, true)), euros(300), WORDS);
        assertThat(map.dots()).extracting(GroupMap.Dot::left).containsExactly(952, 476);
        assertThat(map.dots()).extracting(GroupMap.Dot::radius).containsExactly(22, 11);
        assertThat(map.dots().getFirst().y()).isBetween(55, 58);
        assertThat(map.level()).isBetween(169, 171);
        assertThat(map.dots().getLast().diamond()).startsWith("M0 ").endsWith("Z");
        assertThat(map.amounts()).extracting(GroupMap.Tick::amount).contains(euros(0), euros(400));
    }

    @Test
    void drawsGroupsThatBringNothing() {
        GroupMap map = GroupMap.of(List.of(group("Lost", 0, -30, 3, false)), euros(0), WORDS);
        assertThat(map.dots().getFirst().y()).isEqualTo(GroupMap.HEIGHT);
        assertThat(map.level()).isEqualTo(GroupMap.HEIGHT);
    }

    /// Four groups in one place, on a telephone.
    @Test
    void keepsTheNamesOfGroupsClearOfEachOther() {
        GroupMap map = GroupMap.of(
                List.of(
                        group("Occasional", .5, 100, 100, false),
                        group("New", .52, 105, 10, false),
                        group("Slipping away", .5, 110, 12, true),
                        group("Growing", .9, 400, 10, false)),
                euros(120),
                WORDS);
        for (List<GroupMap.Label> labels : List.of(map.wide(), map.narrow())) {
            assertThat(labels)
                    .extracting(label -> label.y() + " " + label.anchor() + " " + label.dx())
                    .doesNotHaveDuplicates();
            assertThat(labels).extracting(GroupMap.Label::y).allMatch(y -> y > 0 && y < GroupMap.HEIGHT);
        }
        assertThat(map.narrow().get(2).style()).contains("gm-worry");
    }

    @Test
    void keepsTheTrackOfAShareBelowAll() {
        IntervalBar bar = IntervalBar.ofShare(point(1, .99, .98, 1).share());
        assertThat(bar.low()).isPositive();
        assertThat(bar.high()).isEqualTo(1000);
    }

    private static ShareCurve.Point point(int customers, double mean, double low, double high) {
        Basis basis = new Basis(
                LocalDate.of(2026, 11, 21), 12, new Percent(1_000), new Probability(.8), 40, "a model", List.of());
        return new ShareCurve.Point(customers, new Estimate(mean, low, high, new Unit.Share(), basis));
    }

    private static GroupMap.Group group(String name, double again, long mean, int customers, boolean worrying) {
        return new GroupMap.Group(name, new Probability(again), euros(mean), customers, worrying);
    }

    private static Money euros(long amount) {
        return new Money(amount * 100, EUR);
    }
}
