package app.clientela.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinksTest {

    private static CustomerId id(int number) {
        return new CustomerId(number);
    }

    /// 3 and 4 are 2, 2 and 5 are 1.
    private static Links family() {
        return new Links(Map.of(id(3), id(2), id(4), id(2), id(2), id(1), id(5), id(1)));
    }

    @Test
    void leadsEverybodyToTheEnd() {
        assertThat(family().rootOf(id(4))).isEqualTo(id(1));
        assertThat(family().rootOf(id(9))).isEqualTo(id(9));
        assertThat(family().leadingTo(id(2))).isEqualTo(Set.of(id(2), id(3), id(4)));
    }

    @Test
    void keepsTogetherWhoWasOneThroughSomebodyGone() {
        Links middle = family();
        middle.remove(id(2));
        assertThat(middle.into()).isEqualTo(Map.of(id(3), id(1), id(4), id(1), id(5), id(1)));

        Links top = family();
        top.remove(id(1));
        assertThat(top.into()).isEqualTo(Map.of(id(3), id(2), id(4), id(2), id(5), id(2)));

        Links leaf = family();
        leaf.remove(id(5));
        assertThat(leaf.leadingTo(id(1))).isEqualTo(Set.of(id(1), id(2), id(3), id(4)));
    }
}
