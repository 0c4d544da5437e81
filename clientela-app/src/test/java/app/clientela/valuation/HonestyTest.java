package app.clientela.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.business.Thresholds;
import app.clientela.kernel.Percent;
import app.clientela.valuation.Shops.Simulated;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What is said ahead, against what came: on simulated shops whose next year is known.
class HonestyTest {

    private static final int SHOPS = 40;
    private static final int CUSTOMERS = 80;
    private static final double SIGMA = .15;

    /// Everything of a sale is margin and later money is worth the same, so that the truth is a
    /// sum.
    private static final Assumptions PLAIN = new Assumptions(
            Shops.AS_OF,
            Shops.EURO,
            MarginRate.told(new Percent(10_000)),
            new Outlook(12, Percent.ZERO, 80),
            Thresholds.USUAL,
            true,
            1,
            List.of());

    /// With 40 shops the share that a range of 80 % holds is known to about 6 in 100.
    @Test
    void holdsTheTruthEightTimesOutOfTen() {
        int held = 0;
        int heldSingly = 0;
        for (int i = 0; i < SHOPS; i++) {
            SplittableRandom random = new SplittableRandom(1_000 + i);
            List<Simulated> shop = Shops.simulated(CUSTOMERS, random);
            double year = Math.exp(SIGMA * random.nextGaussian() - SIGMA * SIGMA / 2);
            Assessed assessed = Assessment.assess(Shops.histories(shop), PLAIN);
            double truth = shop.stream().mapToDouble(Simulated::laterSum).sum() * year;
            var total = assessed.base().worth().expected();
            held += total.low() <= truth && truth <= total.high() ? 1 : 0;
            heldSingly += heldSingly(assessed, shop, year);
        }
        assertThat(held / (double) SHOPS).isBetween(.65, .95);
        assertThat(heldSingly / (double) (SHOPS * CUSTOMERS)).isGreaterThanOrEqualTo(.78);
    }

    private static int heldSingly(Assessed assessed, List<Simulated> shop, double year) {
        int held = 0;
        for (CustomerValue customer : AssessmentTest.customers(assessed)) {
            double came = shop.get((int) customer.customer().value() - 1).laterSum() * year;
            var said = customer.worth().expected();
            held += said.low() <= came + .005 && came - .005 <= said.high() ? 1 : 0;
        }
        return held;
    }

    /// The average distance between what was said and what came, in five groups of equal size.
    @Test
    void saysChancesThatComeTrue() {
        List<Simulated> shop = Shops.simulated(5_000, new SplittableRandom(77));
        Assessed assessed = Assessment.assess(Shops.histories(shop), PLAIN);
        Map<Boolean, List<CustomerValue>> byKind = new HashMap<>();
        AssessmentTest.customers(assessed)
                .forEach(
                        customer -> byKind.computeIfAbsent(customer.rhythm().purchaseDays() > 1, _ -> new ArrayList<>())
                                .add(customer));
        byKind.forEach((repeaters, customers) -> assertThat(distance(customers, shop))
                .as("repeaters: %s", repeaters)
                .isLessThan(.05));
    }

    private static double distance(List<CustomerValue> customers, List<Simulated> shop) {
        List<CustomerValue> sorted = customers.stream()
                .sorted(Comparator.comparingDouble(
                        customer -> customer.prospect().buysAgain().mean()))
                .toList();
        double sum = 0;
        for (int bin = 0; bin < 5; bin++) {
            List<CustomerValue> some = sorted.subList(bin * sorted.size() / 5, (bin + 1) * sorted.size() / 5);
            double said = some.stream()
                    .mapToDouble(customer -> customer.prospect().buysAgain().mean())
                    .sum();
            long came = some.stream()
                    .filter(customer ->
                            shop.get((int) customer.customer().value() - 1).later() > 0)
                    .count();
            sum += Math.abs(said - came);
        }
        return sum / sorted.size();
    }
}
