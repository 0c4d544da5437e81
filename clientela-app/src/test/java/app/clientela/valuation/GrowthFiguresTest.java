package app.clientela.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import app.clientela.customers.CustomerId;
import app.clientela.kernel.Money;
import app.clientela.orders.PurchaseDay;
import app.clientela.orders.PurchaseHistory;
import app.clientela.valuation.GrowthSplit.Cause;
import app.clientela.valuation.GrowthSplit.Part;
import app.clientela.valuation.Movement.Move;
import app.clientela.valuation.Movement.Stage;
import app.clientela.valuation.Retention.Cohort;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Small shops counted by hand, and large ones against a second way to the same.
class GrowthFiguresTest {

    private static PurchaseHistory customer(long key, String... bought) {
        List<PurchaseDay> days = Arrays.stream(bought)
                .map(text -> text.split(" ", -1))
                .map(part -> new PurchaseDay(LocalDate.parse(part[0]), euros(Long.parseLong(part[1]))))
                .toList();
        return new PurchaseHistory(new CustomerId(key), days, List.of(), euros(0), euros(0));
    }

    private static Money euros(long euros) {
        return new Money(euros * 100, Shops.EURO);
    }

    private static Growth growth(PurchaseHistory... shop) {
        return growth(List.of(shop), Shops.assumptions());
    }

    private static Growth growth(List<PurchaseHistory> shop, Assumptions assumptions) {
        return GrowthFigures.of(shop.stream().map(GrowthFiguresTest::figures).toList(), assumptions, Optional.empty());
    }

    private static HistoryFigures figures(PurchaseHistory history) {
        return new HistoryFigures(
                history.customer().value(), sums(history.days()), sums(history.unlinkedRefunds()), 0, 0);
    }

    private static DatedSums sums(List<PurchaseDay> days) {
        DatedSums sums = new DatedSums();
        days.forEach(day ->
                sums.add(Math.toIntExact(day.on().toEpochDay()), day.net().minor()));
        return sums;
    }

    private static Cohort cohort(String from, String to, int customers, int once, Integer... bought) {
        return new Cohort(LocalDate.parse(from), LocalDate.parse(to), customers, once, List.of(bought));
    }

    /// As of 30 June 2026, with the second quarter over.
    @Test
    void countsWhoCameBackInEachLaterQuarter() {
        Retention found = growth(
                        customer(1, "2025-04-01 10", "2025-06-30 10", "2025-07-01 10", "2026-06-30 10"),
                        customer(2, "2025-06-30 10"),
                        customer(3, "2025-10-02 10", "2026-01-01 10"),
                        customer(4, "2026-05-02 10", "2026-05-09 10"))
                .retention();
        assertThat(found.step()).isEqualTo(Retention.Step.QUARTER);
        assertThat(found.cohorts())
                .containsExactly(
                        cohort("2025-04-01", "2025-06-30", 2, 1, 1, 0, 0, 1),
                        cohort("2025-07-01", "2025-09-30", 0, 0, 0, 0, 0),
                        cohort("2025-10-01", "2025-12-31", 1, 0, 1, 0),
                        cohort("2026-01-01", "2026-03-31", 0, 0, 0));
    }

    @Test
    void leavesOutTheQuarterThatIsNotOver() {
        Assumptions mayEnd = asOf(LocalDate.of(2026, 5, 31));
        Retention found = growth(List.of(customer(1, "2025-02-01 10", "2026-05-30 10")), mayEnd)
                .retention();
        assertThat(found.cohorts()).last().isEqualTo(cohort("2025-10-01", "2025-12-31", 0, 0, 0));
        assertThat(found.cohorts()).first().isEqualTo(cohort("2025-01-01", "2025-03-31", 1, 0, 0, 0, 0, 0));
    }

    @Test
    void countsMonthsInTheFirstYearAndKeepsTheNewestEight() {
        Retention young = growth(customer(1, "2026-04-20 10", "2026-05-01 10"), customer(2, "2026-05-31 10"))
                .retention();
        assertThat(young.step()).isEqualTo(Retention.Step.MONTH);
        assertThat(young.cohorts())
                .containsExactly(
                        cohort("2026-04-01", "2026-04-30", 1, 0, 1, 0), cohort("2026-05-01", "2026-05-31", 1, 1, 0));
        assertThat(growth(customer(1, "2019-01-01 10")).retention().cohorts())
                .hasSize(8)
                .extracting(cohort -> cohort.bought().size())
                .containsExactly(8, 7, 6, 5, 4, 3, 2, 1);
        assertThat(growth(customer(1, "2026-06-20 10")).retention().cohorts()).isEmpty();
    }

    /// Two years of 12 months to 30 June 2026. Kept: 3 days of 40 become 5 of 30, so
    /// `(5-3)(40+30)/2 = 70` for more often and `(30-40)(3+5)/2 = -40` for smaller amounts.
    @Test
    void tellsApartWhereGrowthComesFrom() {
        GrowthSplit found = growth(
                        customer(1, "2025-07-01 50", "2026-06-30 20"),
                        customer(2, "2023-01-01 99", "2026-01-10 15"),
                        customer(3, "2024-07-01 60", "2025-06-30 5"),
                        customer(
                                4,
                                "2024-08-01 30",
                                "2024-09-01 40",
                                "2025-06-01 50",
                                "2025-08-01 30",
                                "2025-09-01 30",
                                "2025-10-01 30",
                                "2025-11-01 30",
                                "2025-12-01 30"))
                .split()
                .orElseThrow();
        assertThat(found.beforeOn()).isEqualTo("2024-07-01");
        assertThat(found.from()).isEqualTo("2025-07-01");
        assertThat(found.months()).isEqualTo(12);
        assertThat(found.before()).isEqualTo(euros(185));
        assertThat(found.after()).isEqualTo(euros(235));
        assertThat(amounts(found))
                .isEqualTo(Map.of(
                        Cause.NEW, euros(70),
                        Cause.BACK, euros(15),
                        Cause.LEFT, euros(-65),
                        Cause.OFTEN, euros(70),
                        Cause.BASKET, euros(-40)));
        assertThat(found.parts()).extracting(Part::cause).isSorted();
    }

    private static Map<Cause, Money> amounts(GrowthSplit split) {
        return split.parts().stream().collect(Collectors.toMap(Part::cause, Part::amount));
    }

    @Test
    void addsUpToTheCentInAnyShop() {
        for (int seed = 1; seed <= 20; seed++) {
            List<PurchaseHistory> shop =
                    new ArrayList<>(Shops.histories(Shops.simulated(150, new SplittableRandom(seed))));
            shop.add(Shops.refundOnly(999, 1_234, 10 * seed));
            GrowthSplit found = growth(shop, Shops.assumptions()).split().orElseThrow();
            long parts = found.parts().stream()
                    .mapToLong(part -> part.amount().minor())
                    .sum();
            assertThat(found.before().minor() + parts).isEqualTo(found.after().minor());
            assertThat(found.parts())
                    .allMatch(part -> part.low().compareTo(part.amount()) <= 0
                            && part.high().compareTo(part.amount()) >= 0);
        }
    }

    /// Turned round in time, what came is what goes.
    @Test
    void favoursNeitherTime() {
        Map<Cause, Money> one = amounts(growth(
                        customer(1, "2024-07-02 31", "2024-08-02 20", "2026-06-29 70"),
                        customer(2, "2024-07-01 10", "2025-07-02 10", "2025-09-02 12"))
                .split()
                .orElseThrow());
        Map<Cause, Money> turned = amounts(growth(
                        customer(1, "2024-07-02 70", "2025-07-02 31", "2026-06-29 20"),
                        customer(2, "2024-07-01 10", "2024-09-01 12", "2026-06-30 10"))
                .split()
                .orElseThrow());
        assertThat(one.get(Cause.OFTEN))
                .isEqualTo(turned.getOrDefault(Cause.OFTEN, euros(0)).negate());
        assertThat(one.get(Cause.BASKET))
                .isEqualTo(turned.getOrDefault(Cause.BASKET, euros(0)).negate());
    }

    /// Against customers who count Poisson(1) times each, drawn 4,000 times.
    @Test
    void rangesAsABootstrapOverCustomersDoes() {
        SplittableRandom random = new SplittableRandom(3);
        List<PurchaseHistory> shop = new ArrayList<>();
        double[] amounts = new double[40];
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = Math.rint(20 * Math.exp(random.nextGaussian()));
            shop.add(customer(i + 1, "2026-02-01 " + (long) amounts[i]));
        }
        shop.add(customer(99, "2020-01-01 1"));
        Part part =
                growth(shop, Shops.assumptions()).split().orElseThrow().parts().getFirst();
        double[] sums = new double[4_000];
        Arrays.setAll(
                sums,
                draw -> Arrays.stream(amounts)
                        .map(amount -> amount * poisson(random))
                        .sum());
        Arrays.sort(sums);
        double spread = sums[3_600] - sums[400];
        assertThat(part.low().minor() / 100.0).isCloseTo(sums[400], within(spread / 20));
        assertThat(part.high().minor() / 100.0).isCloseTo(sums[3_600], within(spread / 20));
    }

    private static int poisson(SplittableRandom random) {
        int count = 0;
        double left = random.nextDouble();
        while (left > Math.exp(-1)) {
            left *= random.nextDouble();
            count++;
        }
        return count;
    }

    @Test
    void comparesShorterTimesWhereLessIsKnown() {
        assertThat(growth(customer(1, "2025-01-01 10")).split().orElseThrow().months())
                .isEqualTo(9);
        assertThat(growth(customer(1, "2025-01-02 10")).split().orElseThrow().months())
                .isEqualTo(8);
        GrowthSplit half =
                growth(customer(1, "2026-01-01 10", "2026-06-01 25")).split().orElseThrow();
        assertThat(half.months()).isEqualTo(3);
        assertThat(half.from()).isEqualTo("2026-04-01");
        assertThat(growth(customer(1, "2026-01-02 10")).split()).isEmpty();
    }

    /// Regular is who bought on four days of a year.
    @Test
    void followsCustomersFromStageToStage() {
        Movement found = growth(
                        customer(1, "2026-01-05 10"),
                        customer(2, "2026-03-01 10", "2026-04-01 10"),
                        customer(3, "2025-10-01 1", "2025-11-01 1", "2026-01-01 1", "2026-06-30 1"),
                        customer(4, "2025-03-31 10"),
                        customer(5, "2026-04-01 10"))
                .movement();
        LocalDate from = LocalDate.of(2026, 4, 1);
        assertThat(found.moves())
                .filteredOn(move -> move.from().equals(from))
                .extracting(Move::before, Move::after, Move::customers)
                .containsExactly(
                        tuple(Stage.NEW, Stage.NEW, 1),
                        tuple(Stage.NEW, Stage.REPEAT, 1),
                        tuple(Stage.REPEAT, Stage.REGULAR, 1),
                        tuple(Stage.QUIET, Stage.QUIET, 1));
        assertThat(found.now()).isEqualTo(Map.of(Stage.NEW, 2, Stage.REPEAT, 1, Stage.REGULAR, 1, Stage.QUIET, 1));
        assertThat(found.regularDays()).isEqualTo(4);
    }

    /// Ten customers: three come back after 10, 30 and 30 days, the others are watched for 100.
    @Test
    void tellsWhenTheSecondPurchaseComes() {
        List<PurchaseHistory> shop = new ArrayList<>();
        for (int key = 1; key <= 7; key++) {
            shop.add(Shops.customer(key, 1_000, 100));
        }
        shop.add(Shops.customer(8, 1_000, 100, 90));
        shop.add(Shops.customer(9, 1_000, 100, 70));
        assertThat(growth(shop, Shops.assumptions()).second()).isEmpty();
        for (int key = 10; key <= 20; key++) {
            shop.add(Shops.customer(key, 1_000, 100));
        }
        shop.add(Shops.customer(21, 1_000, 100, 70, 3));
        SecondPurchase found = growth(shop, Shops.assumptions()).second().orElseThrow();
        assertThat(found.customers()).isEqualTo(21);
        assertThat(found.came()).isEqualTo(3);
        assertThat(found.horizonDays()).isEqualTo(100);
        assertThat(found.halfDays()).isEqualTo(30);
        assertThat(found.end().share().value()).isCloseTo(3 / 21.0, within(1e-12));
        assertThat(found.points())
                .extracting(SecondPurchase.Point::day)
                .startsWith(0, 7, 14)
                .endsWith(98, 100);
        assertThat(found.points().get(2).share().value()).isCloseTo(1 / 21.0, within(1e-12));
    }

    private static Assumptions asOf(LocalDate day) {
        Assumptions usual = Shops.assumptions();
        return new Assumptions(
                day,
                usual.currency(),
                usual.margin(),
                usual.outlook(),
                usual.thresholds(),
                usual.believing(),
                usual.seed(),
                usual.notes());
    }
}
