package app.clientela.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.kernel.Estimate;
import app.clientela.orders.PurchaseHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Data that no model was made for: a sentence and finite figures, never a fault.
class StrangeShopsTest {

    @Test
    void saysSomethingOfNobody() {
        Assessed assessed = assess(List.of());
        assertThat(assessed.base().flags()).contains("valuation.flag.empty");
        assertThat(assessed.base().worth().total().mean()).isZero();
        assertThat(assessed.base().change()).isEmpty();
    }

    @Test
    void borrowsFromSimilarShopsForOneCustomer() {
        Assessed assessed = assess(List.of(Shops.customer(1, 4_000, 300, 200, 100, 10)));
        assertThat(assessed.base().flags()).contains("valuation.flag.borrowed");
        assertThat(assessed.model().method()).isEqualTo("prior");
        assertThat(assessed.base().worth().expected().mean()).isPositive();
    }

    @Test
    void survivesABaseOfOneTimeBuyers() {
        Assessed assessed = assess(LongStream.rangeClosed(1, 60)
                .mapToObj(key -> Shops.customer(key, 2_500, (int) key * 9))
                .toList());
        assertThat(assessed.base().flags()).contains("valuation.flag.once");
    }

    @Test
    void survivesABaseOfOneDay() {
        Assessed assessed = assess(LongStream.rangeClosed(1, 60)
                .mapToObj(key -> Shops.customer(key, 2_500, 7))
                .toList());
        assertThat(assessed.base().flags()).contains("valuation.flag.one-day", "valuation.flag.borrowed");
    }

    @Test
    void survivesABaseWhoseOnlyDayIsTheAsOfDay() {
        assess(LongStream.rangeClosed(1, 40)
                .mapToObj(key -> Shops.customer(key, 2_500, 0))
                .toList());
    }

    @Test
    void takesSeveralSalesOfOneDayForOnePurchaseDay() {
        CustomerValue customer = AssessmentTest.customers(assess(List.of(Shops.customer(1, 1_000, 30, 30, 30))))
                .getFirst();
        assertThat(customer.rhythm().purchaseDays()).isOne();
        assertThat(customer.worth().earned().minor()).isEqualTo(Math.round(3_000 * .4473));
    }

    @Test
    void survivesNegativeAndZeroTotals() {
        Assessed assessed =
                assess(List.of(Shops.customer(1, -5_000, 30, 60), Shops.customer(2, 0, 50), Shops.customer(3, 100, 9)));
        assertThat(assessed.base().flags()).contains("valuation.flag.refunds");
    }

    @Test
    void namesAPurchaseFarAboveAllOthers() {
        List<PurchaseHistory> shop = new ArrayList<>(Shops.histories(Shops.simulated(60, new SplittableRandom(2))));
        assertThat(assess(shop).base().flags()).doesNotContain("valuation.flag.outlier");
        shop.add(Shops.customer(900, 9_000_000, 100));
        assertThat(assess(shop).base().flags()).contains("valuation.flag.outlier");
    }

    @Test
    void fitsWithoutABelief() {
        Assumptions usual = Shops.assumptions();
        Assumptions unbelieving = new Assumptions(
                usual.asOf(),
                usual.currency(),
                usual.margin(),
                usual.outlook(),
                usual.thresholds(),
                false,
                1,
                List.of());
        List<PurchaseHistory> shop = Shops.histories(Shops.simulated(80, new SplittableRandom(4)));
        assertThat(Assessment.assess(shop, unbelieving).model().method()).isEqualTo("maximum-likelihood");
    }

    /// Assesses, and finds every figure finite.
    private static Assessed assess(List<PurchaseHistory> shop) {
        Assessed assessed = Assessment.assess(shop, Shops.assumptions());
        Stream.concat(
                        Stream.of(assessed.base().worth().total()),
                        AssessmentTest.customers(assessed).stream().flatMap(StrangeShopsTest::estimates))
                .forEach(estimate -> {
                    assertThat(estimate.mean()).isFinite();
                    assertThat(estimate.low()).isFinite();
                    assertThat(estimate.high()).isFinite();
                });
        assertThat(assessed.trend())
                .allSatisfy(point -> assertThat(point.total().mean()).isFinite());
        return assessed;
    }

    private static Stream<Estimate> estimates(CustomerValue customer) {
        return Stream.of(
                customer.worth().total(),
                customer.worth().expected(),
                customer.prospect().orders(),
                customer.prospect().buysAgain(),
                customer.prospect().monthsActive(),
                customer.prospect().daysPerYear());
    }
}
