package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against published tables, and against truths that are known.
class KaplanMeierTest {

    private static final double EIGHT_OF_TEN = 1.2815515655446004;

    /// 10, 20+, 30, 30, 45+, 60 days.
    private static final KaplanMeier SIX = times("10 20+ 30 30 45+ 60");

    /// Weeks of remission under 6-mercaptopurine of Freireich and others 1963, as in Gehan 1965.
    private static final KaplanMeier REMISSION =
            times("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+");

    private static KaplanMeier times(String written) {
        KaplanMeier.Builder all = KaplanMeier.builder();
        for (String time : written.split(" ", -1)) {
            all.add(Integer.parseInt(time.replace("+", "")), !time.endsWith("+"));
        }
        return all.build();
    }

    @ParameterizedTest
    @CsvSource({"9, 1", "10, .8333", "29, .8333", "30, .4167", "59, .4167", "60, 0", "99, 0"})
    void multipliesTheChancesToGoOn(int time, double survival) {
        assertThat(SIX.survival(time)).isCloseTo(survival, within(5e-5));
        assertThat(SIX.customers()).isEqualTo(6);
        assertThat(SIX.events()).isEqualTo(4);
        assertThat(SIX.atRisk(30)).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "6, .857, .0764", "7, .807, .0869", "10, .753, .0963", "13, .690, .1068",
        "16, .627, .1141", "22, .538, .1282", "23, .448, .1346", "35, .448, .1346"
    })
    void agreesWithThePublishedRemissions(int week, double survival, double error) {
        assertThat(REMISSION.survival(week)).isCloseTo(survival, within(5e-4));
        assertThat(REMISSION.standardError(week)).isCloseTo(error, within(5e-5));
    }

    /// `.753^exp(±1.96 · .0963/(.753 · |ln .753|))`, worked out apart.
    @Test
    void keepsTheRangeBetweenNothingAndAll() {
        KaplanMeier.Range week10 = REMISSION.range(10, 1.959963984540054);
        assertThat(week10.low()).isCloseTo(.5032, within(5e-4));
        assertThat(week10.high()).isCloseTo(.8894, within(5e-4));
        assertThat(REMISSION.range(5, EIGHT_OF_TEN)).isEqualTo(new KaplanMeier.Range(1, 1));
        assertThat(SIX.range(60, EIGHT_OF_TEN))
                .isEqualTo(new KaplanMeier.Range(0, SIX.range(59, EIGHT_OF_TEN).high()));
        assertThat(times("3").range(3, EIGHT_OF_TEN)).isEqualTo(new KaplanMeier.Range(0, 1));
        assertThat(times("3").standardError(3)).isZero();
    }

    @Test
    void findsWhenHalfOfThoseWhoComeHaveCome() {
        assertThat(SIX.halfTime(60)).isEqualTo(30);
        assertThat(SIX.halfTime(29)).isEqualTo(10);
        assertThat(SIX.halfTime(5)).isZero();
        assertThat(REMISSION.halfTime(35)).isEqualTo(13);
        assertThat(REMISSION.halfTimeRange(35, EIGHT_OF_TEN)).isEqualTo(new KaplanMeier.Range(6, 22));
    }

    @Test
    void knowsNothingOfNobody() {
        KaplanMeier nobody = KaplanMeier.builder().build();
        assertThat(nobody.survival(7)).isOne();
        assertThat(nobody.steps()).isEmpty();
        assertThat(nobody.halfTime(7)).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KaplanMeier.builder().add(-1, true));
    }

    /// Two thirds come back after an exponential time of 60 days; each is watched for up to a year.
    @Test
    void holdsTheTruthEightTimesOutOfTen() {
        SplittableRandom random = new SplittableRandom(41);
        double truth = 1 - 2 / 3.0 * -Math.expm1(-90 / 60.0);
        int held = 0;
        int halfHeld = 0;
        double half = -60 * Math.log((1 + Math.exp(-5)) / 2);
        for (int shop = 0; shop < 1_000; shop++) {
            KaplanMeier found = shop(random);
            KaplanMeier.Range range = found.range(90, EIGHT_OF_TEN);
            held += range.low() <= truth && truth <= range.high() ? 1 : 0;
            KaplanMeier.Range days = found.halfTimeRange(300, EIGHT_OF_TEN);
            halfHeld += days.low() <= Math.ceil(half) && Math.floor(half) <= days.high() ? 1 : 0;
        }
        assertThat(held).isBetween(765, 835);
        assertThat(halfHeld).isBetween(765, 900);
    }

    private static KaplanMeier shop(SplittableRandom random) {
        KaplanMeier.Builder all = KaplanMeier.builder();
        for (int customer = 0; customer < 120; customer++) {
            double watched = random.nextDouble() * 365;
            boolean returns = random.nextInt(3) > 0;
            double after = returns ? -60 * Math.log1p(-random.nextDouble()) : Double.MAX_VALUE;
            all.add((int) Math.ceil(Math.min(watched, after)), after <= watched);
        }
        return all.build();
    }
}
