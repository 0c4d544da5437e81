package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.clientela.models.PurchaseModels.Kind;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Ranges of single customers, set right by an earlier window.
class RangeCalibrationTest {

    private static final int[] GROUPS = {0, 1, 2, 4};
    private static final int LAST = Shops.OCTOBER;
    private static final Origin HALF_A_YEAR = new Origin(LAST, Shops.Shop.LATER);

    /// Half of the customers tell of the other half, by the right model and by one that knows of no
    /// leaving, whose plain ranges fail.
    @Test
    void holdsInEachGroupAsOftenAsSaid() {
        for (PurchaseModel truth : List.of(Seeds.BG, new ParetoNbd(1.2, 6, .5, 30), new MbgCnbd(3, .8, 2.5, .6, 4))) {
            double[][] plain = new double[4][3];
            for (Kind kind : List.of(Kind.PARETO_NBD, Kind.NBD)) {
                double[][] held = new double[4][3];
                for (int shop = 0; shop < 3; shop++) {
                    count(truth, kind, shop, held, plain);
                }
                for (double[] group : held) {
                    String where = truth.name() + " by " + kind + " of " + group[0];
                    assertThat(group[1] / group[0]).as(where + ", in part").isCloseTo(.9, within(.02));
                    assertThat(group[2] / group[0])
                            .as(where + ", whole numbers")
                            .isGreaterThanOrEqualTo(.88);
                }
            }
            assertThat(plain[3][1] / plain[3][0]).as("without calibration").isLessThan(.88);
        }
    }

    /// Adds customers, those held in part, and those held by a range of whole numbers.
    private static void count(PurchaseModel truth, Kind kind, int seed, double[][] held, double[][] plain) {
        PurchaseDays days = new Shops.Shop(truth, Season.none(), 8000, 104).days(seed);
        PurchaseDays known = half(days, 0);
        PurchaseDays others = half(days, 1);
        PurchaseModel model =
                PurchaseModels.fit(kind, known.table(LAST), kind.prior()).model();
        RangeCalibration calibration = RangeCalibration.of(model, known, HALF_A_YEAR);
        RandomGenerator random = Seeds.random(seed);
        for (int i = 0; i < others.customers(); i++) {
            Purchases p = others.until(i, LAST);
            int came = others.bought(i, LAST, HALF_A_YEAR.until());
            CountDistribution counts = model.counts(p, 26);
            double at = (came == 0 ? 0 : counts.atMost(came - 1)) + random.nextDouble() * counts.chance(came);
            add(held[group(p)], calibration, counts, new double[] {p.x(), came, at});
            add(plain[group(p)], RangeCalibration.none(), counts, new double[] {p.x(), came, at});
        }
    }

    private static void add(double[] held, RangeCalibration by, CountDistribution counts, double[] customer) {
        RangeCalibration.Levels levels = by.levels(.9, (int) customer[0]);
        CountRange range = by.range(counts, .9, (int) customer[0]);
        held[0]++;
        held[1] += levels.low() <= customer[2] && customer[2] <= levels.high() ? 1 : 0;
        held[2] += range.low() <= customer[1] && customer[1] <= range.high() ? 1 : 0;
    }

    private static int group(Purchases p) {
        return p.x() < 2 ? p.x() : p.x() < 4 ? 2 : 3;
    }

    private static PurchaseDays half(PurchaseDays days, int odd) {
        PurchaseDays.Builder half = PurchaseDays.builder();
        for (int i = odd; i < days.customers(); i += 2) {
            int place = i;
            half.add(IntStream.range(0, days.bought(place, Integer.MAX_VALUE))
                    .map(n -> days.day(place, n))
                    .toArray());
        }
        return half.build();
    }

    /// The 39 weeks that follow CDNOW's 39, set right by the last 13 of these, which have no
    /// December; those who buy most are held least.
    @Test
    void bringsCdnowNearerToNineOfTen() {
        PurchaseDays days = Cdnow.days();
        int day = days.firstDay() + 272;
        Origin past = new Origin(day - 91, day);
        PurchaseModel then = fit(days, past.day());
        RangeCalibration calibration = RangeCalibration.of(then, days, past);
        PurchaseModel now = fit(days, day);
        RandomGenerator random = Seeds.random(3);
        double[] held = new double[3];
        double[] plain = new double[3];
        for (int i = 0; i < days.customers(); i++) {
            Purchases p = days.until(i, day);
            int came = days.bought(i, day, day + 273);
            CountDistribution counts = now.counts(p, 39);
            double at = (came == 0 ? 0 : counts.atMost(came - 1)) + random.nextDouble() * counts.chance(came);
            add(held, calibration, counts, new double[] {p.x(), came, at});
            add(plain, RangeCalibration.none(), counts, new double[] {p.x(), came, at});
        }
        assertThat(plain[1] / plain[0]).isBetween(.87, .895);
        assertThat(held[1] / held[0]).isBetween(.89, .91);
        assertThat(IntStream.of(GROUPS).map(calibration::customers)).containsExactly(1547, 434, 257, 119);
    }

    private static PurchaseModel fit(PurchaseDays days, int day) {
        return PurchaseModels.fit(Kind.PARETO_NBD, days.table(day), Prior.paretoNbd())
                .model();
    }

    @Test
    void readsFewCustomersAtThePlainLevels() {
        PurchaseDays days = new Shops.Shop(Seeds.PARETO, Season.none(), 350, 60).days(1);
        RangeCalibration some = RangeCalibration.of(Seeds.PARETO, days, HALF_A_YEAR);
        assertThat(some.isCalibrated(0)).isTrue();
        assertThat(some.isCalibrated(4)).isFalse();
        assertThat(some.customers(2)).isEqualTo(some.customers(3)).isLessThan(100);
        assertThat(some.levels(.9, 4)).isEqualTo(RangeCalibration.none().levels(.9, 4));
        assertThat(some.levels(.9, 0)).isNotEqualTo(RangeCalibration.none().levels(.9, 0));
        assertThat(RangeCalibration.none().levels(.8, 3).low()).isCloseTo(.1, within(1e-12));
        assertThat(RangeCalibration.none().levels(.8, 3).high()).isCloseTo(.9, within(1e-12));
        assertThatThrownBy(() -> some.levels(1, 0)).hasMessageContaining("level");
    }

    @Test
    void takesTheSmallestRange() {
        RangeCalibration none = RangeCalibration.none();
        CountDistribution falling = CountDistribution.of(1, new double[] {.5, .2, .1, .1, .05, .05});
        assertThat(none.range(falling, .8, 0)).isEqualTo(new CountRange(0, 2));
        assertThat(none.range(falling, .5, 0)).isEqualTo(new CountRange(0, 0));
        CountDistribution humped = CountDistribution.of(1, new double[] {.1, .1, .31, .29, .2});
        assertThat(none.range(humped, .52, 0)).isEqualTo(new CountRange(2, 3));
        assertThat(none.range(humped, .1, 0)).isEqualTo(new CountRange(2, 2));
        assertThat(none.range(humped, .999, 0)).isEqualTo(new CountRange(0, 4));
        assertThat(none.range(CountDistribution.of(1, new double[] {1}), .9, 0)).isEqualTo(new CountRange(0, 0));
    }

    @Test
    void findsPlacesOfRank() {
        PlacesReached even = new PlacesReached();
        for (int i = 0; i < 500; i++) {
            even.add(i / 500.0, (i + 1) / 500.0);
        }
        assertThat(even.share(.25)).isCloseTo(.25, within(1e-12));
        assertThat(even.share(1)).isEqualTo(1);
        assertThat(even.quantile(.05)).isCloseTo(.05 * 501 / 500 - .001, within(1e-9));
        assertThat(even.quantile(.95)).isCloseTo(.95 * 501 / 500 - .001, within(1e-9));
        assertThat(even.quantile(.999999)).isLessThanOrEqualTo(1);
        PlacesReached low = new PlacesReached();
        low.add(0, .4);
        assertThat(low.share(.1)).isCloseTo(.25, within(1e-12));
        assertThat(low.share(.7)).isEqualTo(1);
    }
}
