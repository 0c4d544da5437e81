package app.clientela.overview.why;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.kernel.Basis;
import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;
import app.clientela.kernel.Probability;
import app.clientela.valuation.Evidence;
import app.clientela.valuation.Evidence.Bin;
import app.clientela.valuation.Evidence.Group;
import app.clientela.valuation.Evidence.Held;
import app.clientela.valuation.Evidence.Hindcast;
import app.clientela.valuation.Evidence.Point;
import app.clientela.valuation.Evidence.Reason;
import app.clientela.valuation.Evidence.Rival;
import app.clientela.valuation.Evidence.Season;
import app.clientela.valuation.Evidence.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is said of evidence, by rule: hits and misses alike.
class EvidenceViewsTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate DAY = LocalDate.of(2025, 11, 21);
    private static final Probability EIGHTY = new Probability(.8);

    @Test
    void callsChancesGoodThatWereOffByLittle() {
        assertThat(title(bin(.11, 62, 6), bin(.31, 41, 14), bin(.51, 48, 23), bin(.71, 70, 52), bin(.92, 120, 109)))
                .isEqualTo("overview.why.chances.good");
        assertThat(title(bin(.30, 100_000, 33_000))).isEqualTo("overview.why.chances.good");
    }

    @Test
    void callsChancesGoodThatLuckExplains() {
        assertThat(title(bin(.50, 40, 17))).isEqualTo("overview.why.chances.good");
    }

    @Test
    void saysInWhichDirectionChancesWereWrong() {
        assertThat(title(bin(.2, 100, 8), bin(.8, 100, 60))).isEqualTo("overview.why.chances.high");
        assertThat(title(bin(.2, 100, 40), bin(.8, 100, 95))).isEqualTo("overview.why.chances.low");
    }

    @Test
    void saysWhenOnlyTheSumWasRight() {
        assertThat(title(bin(.2, 100, 40), bin(.5, 100, 50), bin(.8, 100, 60))).isEqualTo("overview.why.chances.mixed");
    }

    @Test
    void doesNotJudgeAFewCustomers() {
        assertThat(title(bin(.9, 29, 0))).isEqualTo("overview.why.chances.few");
    }

    @Test
    void countsWhoWasExpectedAndWhoCame() {
        ChancesView view = chances(bin(.25, 40, 9), bin(.5, 10, 6));
        assertThat(view.expected()).isEqualTo(15);
        assertThat(view.bought()).isEqualTo(15);
        assertThat(view.customers()).isEqualTo(50);
        assertThat(view.months()).isEqualTo(12);
    }

    @Test
    void saysWhereTheResultEndedBesideItsRange() {
        assertThat(past(52, 54_700).finding()).isEqualTo("overview.why.past.inside");
        assertThat(past(52, 58_701).finding()).isEqualTo("overview.why.past.above");
        assertThat(past(52, 46_099).finding()).isEqualTo("overview.why.past.below");
    }

    @Test
    void knowsHowFarItLooks() {
        assertThat(past(52, 1).months()).isEqualTo(12);
        assertThat(past(26, 1).months()).isEqualTo(6);
        assertThat(past(13, 1).months()).isEqualTo(3);
        assertThat(past(13, 1).last().said().basis().horizonMonths()).isEqualTo(3);
    }

    @Test
    void judgesRangesByTheirAim() {
        assertThat(held(281, 341).ofHundred()).isEqualTo(82);
        assertThat(held(281, 341).finding()).isEqualTo("overview.why.held.right");
        assertThat(held(200, 341).finding()).isEqualTo("overview.why.held.narrow");
        assertThat(held(330, 341).finding()).isEqualTo("overview.why.held.wide");
        assertThat(held(29, 29).finding()).isEqualTo("overview.why.held.few");
    }

    @Test
    void leavesOutEmptyGroupsAndBeginsAllTracksAtOneShare() {
        HeldView view = held(3, 10);
        assertThat(view.rows()).extracting(HeldView.Row::key).containsExactly("overview.why.held.all");
        assertThat(view.rows().getFirst().bar().came()).isEqualTo(222);
        assertThat(view.rows().getFirst().bar().aim()).isEqualTo(777);
    }

    @Test
    void tellsOfARuleOfThumbThatWasBetter() {
        RaceView race = race(rival("hiatus", false, 900), rival("pareto-nbd", true, 1_000));
        assertThat(race.betterRule()).contains("overview.model.hiatus");
        assertThat(race.rows().getLast().style()).isEqualTo("win");
        assertThat(race.rows().getLast().error()).isEqualByComparingTo(new BigDecimal("1.000"));
        assertThat(race(rival("pareto-nbd", true, 900), rival("own-rate", false, 1_000))
                        .betterRule())
                .isEmpty();
    }

    private static String title(Bin... bins) {
        return chances(bins).title();
    }

    private static ChancesView chances(Bin... bins) {
        return new ChancesView(hindcast(52, List.of(), bins), Optional.empty());
    }

    private static Bin bin(double said, int customers, int bought) {
        return new Bin(new Probability(said), customers, bought);
    }

    private static PastView past(int weeks, long came) {
        Point end = new Point(DAY.plusWeeks(weeks), euros(52_400), euros(46_100), euros(58_700), euros(came));
        Basis today = new Basis(DAY, 12, new Percent(1_000), EIGHTY, 341, "pareto-nbd", List.of());
        return new PastView(hindcast(weeks, List.of(end)), today);
    }

    private static Hindcast hindcast(int weeks, List<Point> points, Bin... bins) {
        LocalDate until = DAY.plusWeeks(weeks);
        return new Hindcast(DAY, until, 341, 341, points, Arrays.asList(bins), new Held(DAY, until, List.of()));
    }

    private static HeldView held(int held, int customers) {
        List<Group> groups = List.of(new Group(Size.ALL, customers, held), new Group(Size.TOP, 0, 0));
        return new HeldView(new Held(DAY, DAY.plusYears(1), groups), false, EIGHTY);
    }

    private static RaceView race(Rival... rivals) {
        return new RaceView(new Evidence(
                Reason.TIE, Season.TOO_SHORT, new Percent(7_800), List.of(rivals), Optional.empty(), Optional.empty()));
    }

    private static Rival rival(String name, boolean used, int error) {
        return new Rival(name, used, error, new Percent(6_600), "-1.0", "0.0", "0.0");
    }

    private static Money euros(long euros) {
        return new Money(euros * 100, EUR);
    }
}
