package app.clientela.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.clientela.business.Thresholds;
import app.clientela.kernel.Percent;
import app.clientela.orders.PurchaseHistory;
import app.clientela.valuation.CustomerFigures.Lead;
import app.clientela.valuation.Shops.Simulated;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How sure it is to be among the first: against all years put in order one by one, and against
/// what came.
class LeadersTest {

    private static final Assumptions PLAIN = new Assumptions(
            Shops.AS_OF,
            Shops.EURO,
            MarginRate.told(new Percent(10_000)),
            new Outlook(12, Percent.ZERO, 80),
            Thresholds.USUAL,
            true,
            1,
            List.of());

    @Test
    void countsTheYearsInWhichTheyAreAmongTheFirst() {
        List<PurchaseHistory> shop = Shops.histories(Shops.simulated(700, new SplittableRandom(4)));
        List<HistoryFigures> histories = histories(shop);
        AssessmentCalibration calibration = new AssessmentCalibration(histories, PLAIN, true);
        Map<Long, Lead> counted = counted(histories, calibration);
        List<CustomerFigures> customers = calibration.result().customers();
        assertThat(customers).allSatisfy(customer -> {
            Lead lead = Objects.requireNonNull(counted.get(customer.customer().value()));
            assertThat(customer.ahead().lead().first()).isCloseTo(lead.first(), within(.002));
            assertThat(customer.ahead().lead().fifth()).isCloseTo(lead.fifth(), within(.002));
        });
        assertThat(sum(customers, true)).isCloseTo(20, within(.1));
        assertThat(sum(customers, false)).isCloseTo(140, within(.2));
    }

    /// Every customer in every year, the largest total first.
    private static Map<Long, Lead> counted(List<HistoryFigures> histories, AssessmentCalibration calibration) {
        int years = calibration.draws.count();
        List<double[]> totals = new ArrayList<>();
        for (HistoryFigures history : histories) {
            double[] margins = new double[years];
            calibration.draws.draw(history, calibration.outlook.expected(history), margins, new double[years]);
            double made = calibration.outlook.earned(history) - calibration.outlook.costSoFar(history);
            totals.add(Arrays.stream(margins).map(margin -> made + margin).toArray());
        }
        double[][] among = new double[histories.size()][2];
        for (int year = 0; year < years; year++) {
            int at = year;
            List<Integer> order = IntStream.range(0, histories.size())
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> -totals.get(i)[at]))
                    .toList();
            order.subList(0, 20).forEach(i -> among[i][0] += 1.0 / years);
            order.subList(0, histories.size() / 5).forEach(i -> among[i][1] += 1.0 / years);
        }
        Map<Long, Lead> counted = new HashMap<>();
        for (int i = 0; i < histories.size(); i++) {
            counted.put(histories.get(i).key, new Lead(among[i][0], among[i][1]));
        }
        return counted;
    }

    /// A large base is looked at in part to find what the fifth begins with.
    @Test
    void findsTheFifthOfALargeBase() {
        List<PurchaseHistory> shop = new ArrayList<>(Shops.histories(Shops.simulated(4_500, new SplittableRandom(6))));
        shop.add(Shops.refundOnly(9_000, 100_000, 20));
        List<CustomerFigures> customers = assessed(shop);
        assertThat(sum(customers, true)).isCloseTo(20, within(.1));
        assertThat(sum(customers, false)).isCloseTo(900, within(45.0));
        assertThat(customers.getLast().ahead().lead()).isEqualTo(Lead.NONE);
    }

    /// In groups by what was said, the share that came is not far off: on eight shops whose next
    /// year is known.
    @Test
    void saysCertaintiesThatComeTrue() {
        double[] said = new double[3];
        int[] came = new int[3];
        int[] count = new int[3];
        for (int i = 0; i < 8; i++) {
            SplittableRandom random = new SplittableRandom(500 + i);
            List<Simulated> shop = Shops.simulated(120, random);
            double year = Math.exp(.15 * random.nextGaussian() - .15 * .15 / 2);
            List<CustomerFigures> customers = assessed(Shops.histories(shop));
            Set<Long> first = first(shop, customers, year);
            for (CustomerFigures customer : customers) {
                double chance = customer.ahead().lead().first();
                int group = chance < .2 ? 0 : chance < .8 ? 1 : 2;
                said[group] += chance;
                came[group] += first.contains(customer.customer().value()) ? 1 : 0;
                count[group]++;
            }
        }
        assertThat(count[2]).isGreaterThan(80);
        for (int group = 0; group < 3; group++) {
            assertThat((double) came[group] / count[group])
                    .as("%d customers", count[group])
                    .isCloseTo(said[group] / count[group], within(group == 1 ? .1 : .03));
        }
    }

    private static List<CustomerFigures> assessed(List<PurchaseHistory> shop) {
        return new AssessmentCalibration(histories(shop), PLAIN, true).result().customers();
    }

    private static Set<Long> first(List<Simulated> shop, List<CustomerFigures> customers, double year) {
        return new HashSet<>(customers.stream()
                .sorted(Comparator.comparingDouble(customer -> -(customer.made().earned()
                        + 100
                                * year
                                * shop.get((int) customer.customer().value() - 1)
                                        .laterSum())))
                .limit(20)
                .map(customer -> customer.customer().value())
                .toList());
    }

    private static double sum(List<CustomerFigures> customers, boolean first) {
        return customers.stream()
                .map(customer -> customer.ahead().lead())
                .mapToDouble(lead -> first ? lead.first() : lead.fifth())
                .sum();
    }

    private static List<HistoryFigures> histories(List<PurchaseHistory> shop) {
        List<HistoryFigures> histories = new ArrayList<>();
        for (PurchaseHistory history : shop) {
            DatedSums sales = new DatedSums();
            history.days()
                    .forEach(day ->
                            sales.add((int) day.on().toEpochDay(), day.net().minor()));
            histories.add(new HistoryFigures(history.customer().value(), sales, new DatedSums(), 0, 0));
        }
        return histories;
    }
}
