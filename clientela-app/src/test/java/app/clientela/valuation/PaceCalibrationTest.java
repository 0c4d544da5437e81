package app.clientela.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.models.MbgCnbd;
import app.clientela.models.PurchaseModel;
import app.clientela.models.Purchases;
import app.clientela.orders.PurchaseHistory;
import app.clientela.valuation.CustomerFigures.Next;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The next purchase, against the same rates in a model that nobody leaves.
class PaceCalibrationTest {

    private static final List<PurchaseHistory> SHOP = Shops.histories(Shops.simulated(200, new SplittableRandom(2)));

    @Test
    void expectsTheNextPurchaseOnTheFirstDayThatReachesTheChance() {
        Assessed assessed = Assessment.assess(SHOP, Shops.assumptions());
        Map<String, String> fitted = assessed.model().parameters();
        PurchaseModel loyal = new MbgCnbd(
                (int) Double.parseDouble(fitted.getOrDefault("k", "1")),
                Double.parseDouble(fitted.getOrDefault("r", "0")),
                Double.parseDouble(fitted.getOrDefault("alpha", "0")),
                1e-300,
                1);
        int looked = 0;
        for (CustomerFigures customer : assessed.figures()) {
            CustomerFigures.Pace pace = customer.pace();
            if (pace.next().equals(Next.UNKNOWN)) {
                assertThat(pace.buys() < 2 || customer.status() == Status.LOST).isTrue();
            } else {
                Purchases p = purchases(pace);
                assertReaches(loyal, p, pace.next().low(), .1);
                assertReaches(loyal, p, pace.next().middle(), .5);
                assertReaches(loyal, p, pace.next().high(), .9);
                looked++;
            }
        }
        assertThat(looked).isGreaterThan(50);
    }

    private static Purchases purchases(CustomerFigures.Pace pace) {
        double day = Shops.AS_OF.toEpochDay();
        return new Purchases(pace.buys() - 1, (pace.last() - pace.first()) / 7.0, (day - pace.first()) / 7.0);
    }

    private static void assertReaches(PurchaseModel loyal, Purchases p, int day, double chance) {
        double weeks = (day - Shops.AS_OF.toEpochDay()) / 7.0;
        assertThat(loyal.chanceOfPurchase(p, weeks)).isGreaterThan(chance);
        assertThat(loyal.chanceOfPurchase(p, weeks - 1 / 7.0)).isLessThanOrEqualTo(chance + 1e-9);
    }
}
