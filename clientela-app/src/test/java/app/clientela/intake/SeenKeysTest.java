package app.clientela.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeenKeysTest {

    @Test
    void countsKeysAsAMapDoes() {
        SeenKeys seen = new SeenKeys();
        Map<Long, Integer> truth = new HashMap<>();
        Random random = new Random(7);
        for (int i = 0; i < 200_000; i++) {
            // Few shelves and many keys a shelf, so that shelves grow; zero and minus one among them.
            long key = ((long) random.nextInt(3) << 48) | ((random.nextInt(50_000) - 1L) & 0xFFFFFFFFFFFFL);
            assertThat(seen.count(key)).isEqualTo(truth.merge(key, 1, Integer::sum));
        }
    }

    @Test
    void keepsTheFirstValueOfAKey() {
        SeenKeys seen = new SeenKeys();
        assertThat(seen.putIfAbsent(0, 5)).isZero();
        assertThat(seen.putIfAbsent(0, 6)).isEqualTo(5);
        assertThat(seen.putIfAbsent(-1, -9)).isZero();
        assertThat(seen.putIfAbsent(-1, 7)).isEqualTo(-9);
    }
}
