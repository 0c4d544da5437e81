package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.models.PurchaseModels.Kind;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A season is found where there is one, and tells how much December brings.
class SeasonChoiceTest {

    private static final int LAST = Shops.OCTOBER;
    private static final int QUARTER = 91;

    private static final List<PurchaseModel> TRUTHS =
            List.of(Seeds.PARETO, Seeds.BG, Seeds.of(Kind.NBD), new MbgCnbd(3, .8, 2.5, .6, 4));

    /// The error of the logs of the totals of 13 weeks over several shops; more of them with
    /// `-Dclientela.shops=40`.
    @Test
    void halvesTheErrorOfAQuarterWithDecember() {
        int shops = Integer.getInteger("clientela.shops", 5);
        for (PurchaseModel truth : TRUTHS) {
            for (double peak : new double[] {2, 4}) {
                Shops.Shop shop = new Shops.Shop(truth, Shops.december(peak), 2000, 106);
                double[] errors = IntStream.range(0, shops)
                        .parallel()
                        .mapToObj(seed -> shop.days(100 + seed))
                        .map(days -> new double[] {
                            error(
                                    truth.kind(),
                                    days.on(SeasonChoice.of(days, LAST).season())),
                            error(truth.kind(), days)
                        })
                        .reduce(new double[2], (sum, one) -> new double[] {sum[0] + one[0], sum[1] + one[1]});
                assertThat(Math.sqrt(errors[0] / errors[1]))
                        .as("error with over without season, %s, peak %s", truth.name(), peak)
                        .isLessThan(.5);
            }
        }
    }

    /// In one of a hundred shops at most, more or less; more shops with `-Dclientela.shops=200`.
    @Test
    void findsNoneWhereThereIsNone() {
        int shops = Integer.getInteger("clientela.shops", 15);
        for (PurchaseModel truth : TRUTHS) {
            Shops.Shop shop = new Shops.Shop(truth, Season.none(), 1000, 120);
            long found = IntStream.range(0, shops)
                    .parallel()
                    .filter(seed ->
                            !SeasonChoice.of(shop.days(seed), LAST).season().isNone())
                    .count();
            assertThat(found).as("seasons found, %s", truth.name()).isLessThanOrEqualTo(1 + shops / 50);
        }
    }

    @Test
    void findsTheFactors() {
        Season truth = Shops.december(3);
        PurchaseDays days = new Shops.Shop(Seeds.PARETO, truth, 12_000, 160).days(5);
        SeasonChoice choice = SeasonChoice.of(days, LAST);
        assertThat(choice.reason()).isEqualTo(SeasonChoice.Reason.PROVEN);
        assertThat(choice.season()).isSameAs(choice.estimated());
        assertThat(choice.evidence()).isGreaterThan(100);
        assertThat(choice.season().distance(truth)).isLessThan(.3);
        PurchaseFit fit =
                PurchaseModels.fit(Kind.PARETO_NBD, days.on(choice.season()).table(LAST), Prior.paretoNbd());
        for (double weeks : new double[] {4, 26, 104}) {
            assertThat(fit.model().expectedPurchasesOfNewCustomer(weeks)
                            / Seeds.PARETO.expectedPurchasesOfNewCustomer(weeks))
                    .isBetween(.95, 1.05);
        }
    }

    /// A week in which one of three customers came, and once only.
    @Test
    void takesNoSingleGoodWeekForASeason() {
        PurchaseDays plain = new Shops.Shop(Seeds.PARETO, Season.none(), 1500, 130).days(3);
        RandomGenerator random = Seeds.random(8);
        PurchaseDays.Builder base = PurchaseDays.builder();
        for (int customer = 0; customer < plain.customers(); customer++) {
            int place = customer;
            int good = LAST - 150 - random.nextInt(7);
            IntStream days = IntStream.range(0, plain.bought(place, LAST)).map(n -> plain.day(place, n));
            boolean isComing = plain.bought(place, good) > 0 && random.nextInt(3) == 0;
            base.add(isComing ? IntStream.concat(days, IntStream.of(good)).toArray() : days.toArray());
        }
        SeasonChoice choice = SeasonChoice.of(base.build(), LAST);
        assertThat(choice.reason()).isEqualTo(SeasonChoice.Reason.NOT_AGAIN);
        assertThat(choice.season().isNone()).isTrue();
        assertThat(choice.estimated().factor(LAST - 153)).isGreaterThan(2);
    }

    @Test
    void asksForTwoYearsAndThirtyCustomers() {
        PurchaseDays brief = new Shops.Shop(Seeds.PARETO, Shops.december(5), 2000, 103).days(1);
        assertThat(SeasonChoice.of(brief, LAST).reason()).isEqualTo(SeasonChoice.Reason.TOO_SHORT);
        PurchaseDays few = new Shops.Shop(Seeds.PARETO, Shops.december(5), 29, 150).days(1);
        assertThat(SeasonChoice.of(few, LAST).reason()).isEqualTo(SeasonChoice.Reason.TOO_FEW_CUSTOMERS);
        PurchaseDays none = PurchaseDays.builder().build();
        assertThat(SeasonChoice.of(none, LAST).reason()).isEqualTo(SeasonChoice.Reason.TOO_SHORT);
        PurchaseDays.Builder never = PurchaseDays.builder();
        IntStream.range(0, 800).forEach(i -> never.add(LAST - i));
        SeasonChoice choice = SeasonChoice.of(never.build(), LAST);
        assertThat(choice.reason()).isEqualTo(SeasonChoice.Reason.CHANCE);
        assertThat(choice.gain()).isZero();
    }

    /// At each past day with the season that was known then: the models forecast better.
    @Test
    void servesTheChoiceOfAModel() {
        PurchaseDays days = new Shops.Shop(Seeds.PARETO, Shops.december(5), 2500, 230).days(2);
        int day = Shops.day("2025-12-31");
        ModelChoice plain = ModelChoice.among(Set.of(), days, day, Kind::prior);
        ModelChoice seasonal = ModelChoice.among(
                Set.of(),
                days,
                day,
                Kind::prior,
                then -> SeasonChoice.of(days, then).season());
        assertThat(plain.origins()).isEqualTo(seasonal.origins());
        Rival usual = new Rival.Model(Kind.PARETO_NBD);
        assertThat(seasonal.scoreOf(usual).logScore())
                .isGreaterThan(plain.scoreOf(usual).logScore());
    }

    /// Square of the error of the log of the total.
    private static double error(Kind kind, PurchaseDays days) {
        PurchaseTable table = days.table(LAST);
        PurchaseModel model = PurchaseModels.fit(kind, table, kind.prior()).model();
        double weeks = days.weeks(LAST, LAST + QUARTER);
        int[] known = days.known(LAST);
        double expected = 0;
        double came = 0;
        for (int i = 0; i < known.length; i++) {
            expected += model.expectedPurchases(table.history(table.rowOf(i)), weeks);
            came += days.bought(known[i], LAST, LAST + QUARTER);
        }
        double off = Math.log(expected / came);
        return off * off;
    }
}
