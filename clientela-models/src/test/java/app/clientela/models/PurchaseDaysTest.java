package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A log becomes the days of each customer.
class PurchaseDaysTest {

    @Test
    void sortsALogByCustomerAndDay() {
        RandomGenerator random = Seeds.random(41);
        int[] customer = random.ints(5_000, 0, 700).toArray();
        int[] day = random.ints(5_000, -20, 40).toArray();
        PurchaseDays days = PurchaseDays.of(710, customer, day);
        assertThat(days.customers()).isEqualTo(710);
        for (int who = 0; who < 710; who++) {
            int one = who;
            TreeSet<Integer> own = new TreeSet<>();
            IntStream.range(0, day.length).filter(i -> customer[i] == one).forEach(i -> own.add(day[i]));
            assertThat(days.bought(who, 39)).isEqualTo(own.size());
            assertThat(days.bought(who, 3, 17)).isEqualTo(own.subSet(4, 18).size());
            if (!own.isEmpty()) {
                Purchases p = days.until(who, 40);
                assertThat(p.tx()).isEqualTo((own.last() - own.first()) / 7.0);
                assertThat(p.T()).isEqualTo((40 - own.first()) / 7.0);
            }
        }
    }

    @Test
    void isTheSameCustomerByCustomer() {
        PurchaseDays log = PurchaseDays.of(4, new int[] {2, 0, 2, 0, 2}, new int[] {9, 5, 2, 5, 30});
        PurchaseDays built =
                PurchaseDays.builder().add(5).add().add(30, 9, 2, 9).add().build();
        assertThat(log.customers()).isEqualTo(built.customers()).isEqualTo(4);
        for (int day = 0; day < 32; day++) {
            assertThat(log.known(day)).isEqualTo(built.known(day));
            for (int who : log.known(day)) {
                assertThat(log.until(who, day)).isEqualTo(built.until(who, day));
            }
        }
        assertThat(Arrays.stream(log.known(31))).containsExactly(0, 2);
    }

    @Test
    void refusesPlacesOfNobody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PurchaseDays.of(2, new int[] {0, 2}, new int[] {1, 1}))
                .withMessage("customer must be from 0 to 1, was 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PurchaseDays.of(2, new int[] {-1}, new int[] {1}))
                .withMessageContaining("was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PurchaseDays.of(2, new int[] {0}, new int[0]))
                .withMessageContaining("day must be as many as customer");
    }
}
