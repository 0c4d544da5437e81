package app.clientela.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.clientela.customers.CostKind;
import app.clientela.customers.CustomerId;
import app.clientela.customers.ServingCost;
import app.clientela.kernel.Money;
import app.clientela.valuation.OutlookCalibration.Expected;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OutlookCalibrationTest {

    private final OutlookCalibration outlook =
            new OutlookCalibration(ModelCalibration.fit(List.of(), day(), true), List.of(), Shops.assumptions(), day());

    @Test
    void weighsTheValueAtRiskByTheOddsOfNotComingBack() {
        // 10 days of 100.00 at a margin of .4473, without cost to serve.
        double margin = 10 * 10_000 * .4473;
        assertThat(outlook.atRisk(new Expected(10, 10, 10_000, 0, .61))).isEqualTo(margin * .39 / .61, within(1e-6));
        assertThat(outlook.atRisk(new Expected(10, 10, 10_000, 0, .1))).isEqualTo(margin * 4, within(1e-6));
        assertThat(outlook.atRisk(new Expected(10, 10, 10_000, 0, 0))).isEqualTo(margin * 4, within(1e-6));
        assertThat(outlook.atRisk(new Expected(10, 10, 10_000, 0, 1))).isZero();
        assertThat(outlook.atRisk(new Expected(10, 10, 1_000, 9_000, .5))).isZero();
    }

    @Test
    void discountsTenPercentAYearByTheWeek() {
        assertThat(outlook.weeklyDiscount).isEqualTo(.00183457, within(1e-8));
        assertThat(outlook.ahead.weeks()).isEqualTo(52);
    }

    /// 80.00 over 2 days, and a base of 40.00 a day: (8000 + 5 × base) / (2 + 5).
    @Test
    void shrinksTheCostOfADayToThatOfTheBase() {
        Assessment assessment = new Assessment(Shops.assumptions());
        assessment.add(Shops.customer(1, 5_000, 40, 20));
        assessment.add(Shops.customer(2, 5_000, 40, 20));
        assessment.add(new ServingCost(
                new CustomerId(1), CostKind.EXPENSE, Shops.AS_OF.minusDays(3), new Money(8_000, Shops.EURO), 0, ""));
        CustomerFigures first = assessment.assess().figures().stream()
                .filter(figures -> figures.customer().value() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(first.ahead().serving()).isEqualTo((8_000 + 5 * 2_000) / 7.0, within(1e-9));
        assertThat(first.made().cost()).isEqualTo(8_000);
    }

    @Test
    void expectsMoreFromWhoBuysMore() {
        Assessed assessed =
                Assessment.assess(Shops.histories(Shops.simulated(200, new SplittableRandom(21))), Shops.assumptions());
        assertThat(assessed.figures()).allSatisfy(figures -> {
            assertThat(figures.ahead().discounted())
                    .isLessThanOrEqualTo(figures.ahead().days().mean());
            assertThat(figures.ahead().again().mean()).isBetween(0.0, 1.0);
            assertThat(figures.pace().active().high()).isLessThanOrEqualTo(12.0001);
        });
    }

    private static int day() {
        return Math.toIntExact(Shops.AS_OF.toEpochDay());
    }
}
