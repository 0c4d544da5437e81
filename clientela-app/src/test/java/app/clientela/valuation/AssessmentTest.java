package app.clientela.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.clientela.customers.CostKind;
import app.clientela.customers.CustomerId;
import app.clientela.customers.ServingCost;
import app.clientela.kernel.Estimate;
import app.clientela.kernel.Money;
import app.clientela.orders.PurchaseHistory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AssessmentTest {

    @Test
    void addsUpTheCustomersToTheBase() {
        Assessment assessment = new Assessment(Shops.assumptions());
        List<PurchaseHistory> shop = Shops.histories(Shops.simulated(150, new SplittableRandom(3)));
        shop.forEach(assessment::add);
        for (int i = 1; i < 40; i++) {
            assessment.add(new ServingCost(
                    new CustomerId(i), CostKind.MINUTES, Shops.AS_OF.minusDays(i * 7L), euro(431), 12, "call"));
        }
        Assessed assessed = assessment.assess();
        Worth base = assessed.base().worth();

        List<CustomerValue> customers = customers(assessed);
        assertThat(customers).hasSize(150);
        assertThat(sum(customers.stream().map(c -> c.worth().earned()).toList()))
                .isEqualTo(base.earned());
        assertThat(sum(customers.stream().map(c -> c.worth().cost()).toList())).isEqualTo(base.cost());
        assertThat(sum(customers.stream()
                        .map(c -> c.worth().expected().meanMoney())
                        .toList()))
                .isEqualTo(base.expected().meanMoney());
        assertThat(sum(customers.stream()
                        .map(c -> c.worth().total().meanMoney())
                        .toList()))
                .isEqualTo(base.total().meanMoney());
        assertThat(base.earned().plus(base.expected().meanMoney()).minus(base.cost()))
                .isEqualTo(base.total().meanMoney());
    }

    @Test
    void givesTheSameFiguresForTheSameDataInAnyOrder() {
        List<PurchaseHistory> shop = new ArrayList<>(Shops.histories(Shops.simulated(200, new SplittableRandom(4))));
        String first = customers(Assessment.assess(shop, Shops.assumptions())).toString();
        Collections.shuffle(shop, new Random(1));
        assertThat(customers(Assessment.assess(shop, Shops.assumptions()))).hasToString(first);
        assertThat(customers(Assessment.assess(shop, Shops.assumptions(2))).toString())
                .isNotEqualTo(first);
    }

    @Test
    void keepsEveryRangeAroundItsMean() {
        Assessed assessed =
                Assessment.assess(Shops.histories(Shops.simulated(120, new SplittableRandom(5))), Shops.assumptions());
        for (CustomerValue customer : customers(assessed)) {
            for (Estimate estimate : List.of(
                    customer.worth().total(),
                    customer.prospect().orders(),
                    customer.prospect().buysAgain(),
                    customer.prospect().monthsActive(),
                    customer.prospect().daysPerYear())) {
                assertThat(estimate.low()).isBetween(estimate.low(), estimate.mean());
                assertThat(estimate.high()).isFinite().isGreaterThanOrEqualTo(estimate.mean());
            }
        }
    }

    @Test
    void leavesOutWhoHasOnlyRefundsFromTheFitButNotFromTheCustomers() {
        List<PurchaseHistory> shop = new ArrayList<>(Shops.histories(Shops.simulated(60, new SplittableRandom(6))));
        String fitted = Assessment.assess(shop, Shops.assumptions()).model().logLikelihood();
        shop.add(Shops.refundOnly(900, 5_000, 40));
        Assessed assessed = Assessment.assess(shop, Shops.assumptions());
        assertThat(assessed.model().logLikelihood()).isEqualTo(fitted);
        CustomerValue refunded = customers(assessed).getLast();
        assertThat(refunded.customer()).isEqualTo(new CustomerId(900));
        assertThat(refunded.worth().earned()).isEqualTo(euro(-2_236));
        assertThat(refunded.worth().expected().mean()).isZero();
        assertThat(refunded.prospect().buysAgain().mean()).isZero();
        assertThat(refunded.status()).isEqualTo(Status.OCCASIONAL);
    }

    @Test
    void refusesTwoHistoriesOfOneCustomerAndPurchasesAfterTheDay() {
        Assessment assessment = new Assessment(Shops.assumptions());
        assessment.add(Shops.customer(1, 1_000, 5));
        assertThatThrownBy(() -> assessment.add(Shops.customer(1, 1_000, 5)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> assessment.add(Shops.customer(2, 1_000, -1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void explainsTheChangeOfNinetyDaysWithoutRemainder() {
        Assessed assessed =
                Assessment.assess(Shops.histories(Shops.simulated(300, new SplittableRandom(8))), Shops.assumptions());
        Change change = assessed.base().change().orElseThrow();
        assertThat(sum(change.parts().stream().map(Change.Part::money).toList()))
                .isEqualTo(change.total());
        assertThat(change.parts()).extracting(Change.Part::kind).contains(Change.Kind.NEW, Change.Kind.MORE);
        assertThat(change.parts()).allSatisfy(part -> {
            assertThat(part.customers()).isPositive();
            if (part.kind() == Change.Kind.MORE) {
                assertThat(part.money().isPositive()).isTrue();
            }
        });
        int counted = change.parts().stream().mapToInt(Change.Part::customers).sum();
        assertThat(counted).isEqualTo(300);
    }

    @Test
    void drawsTheTrendWithRanges() {
        Assessed assessed =
                Assessment.assess(Shops.histories(Shops.simulated(300, new SplittableRandom(9))), Shops.assumptions());
        List<TrendPoint> trend = assessed.trend();
        assertThat(trend).hasSize(18);
        assertThat(trend.getLast().on()).isEqualTo(Shops.AS_OF.withDayOfMonth(1).minusDays(1));
        assertThat(trend)
                .allSatisfy(point ->
                        assertThat(point.total().low()).isLessThan(point.total().high()));
        assertThat(trend.getFirst().total().mean())
                .isLessThan(trend.getLast().total().mean());
    }

    static List<CustomerValue> customers(Assessed assessed) {
        List<CustomerValue> customers = new ArrayList<>();
        assessed.eachCustomer(customers::add);
        return customers;
    }

    private static Money euro(long cents) {
        return new Money(cents, Shops.EURO);
    }

    private static Money sum(List<Money> parts) {
        return parts.stream().reduce(Money.zero(Shops.EURO), Money::plus);
    }
}
