package app.clientela.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.clientela.customers.CustomerId;
import app.clientela.valuation.CustomerFigures.Ahead;
import app.clientela.valuation.CustomerFigures.Lead;
import app.clientela.valuation.CustomerFigures.Made;
import app.clientela.valuation.CustomerFigures.Next;
import app.clientela.valuation.CustomerFigures.Pace;
import app.clientela.valuation.CustomerFigures.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedFiguresTest {

    private static final List<Status> STATUSES = List.of(Status.values());

    private final Random random = new Random(3);

    @Test
    void givesBackWhatWasPutIn() {
        List<CustomerFigures> some = some(1, 700);
        PackedFigures packed = packed(some);

        assertThat(packed).isEqualTo(some);
        assertThat(packed.find(new CustomerId(3))).contains(some.get(1));
        assertThat(packed.find(new CustomerId(4))).isEmpty();
        assertThat(packed.find(new CustomerId(100_000))).isEmpty();
        assertThatThrownBy(() -> packed.get(700)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void takesOverPartsOfAnySize() {
        for (int first : List.of(0, 511, 512, 700)) {
            List<CustomerFigures> all = some(1, first);
            PackedFigures packed = packed(all);
            List<CustomerFigures> others = some(10_001, 600);
            packed.take(packed(others));
            packed.add(others.getFirst());
            all.addAll(others);
            all.add(others.getFirst());
            assertThat(packed).isEqualTo(all);
        }
    }

    @Test
    void putsTheMostValuableFirst() {
        PackedFigures packed = packed(some(1, 600));
        List<CustomerFigures> expected = packed.stream()
                .sorted(Comparator.comparingLong(CustomerFigures::total).reversed())
                .toList();
        int place = 1;
        for (int index : packed.byTotal()) {
            packed.place(index, place++, .25);
        }

        assertThat(packed.byPlace())
                .extracting(CustomerFigures::customer)
                .containsExactlyElementsOf(
                        expected.stream().map(CustomerFigures::customer).toList());
        assertThat(packed.byPlace().getLast().place()).isEqualTo(600);
        assertThat(packed.byPlace().getLast().ahead().lead().first()).isEqualTo(.25);
    }

    private static PackedFigures packed(List<CustomerFigures> some) {
        PackedFigures packed = new PackedFigures();
        packed.addAll(some);
        return packed;
    }

    /// Every number another, so that none can stand in the place of another.
    private List<CustomerFigures> some(int from, int count) {
        List<CustomerFigures> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            some.add(new CustomerFigures(
                    new CustomerId(from + 2L * i),
                    random.nextInt(),
                    STATUSES.get(random.nextInt(STATUSES.size())),
                    random.nextBoolean() ? List.of() : List.of(Tag.COSTS_A_LOT),
                    number(),
                    new Made(number(), number(), number(), number(), number(), number()),
                    new Ahead(span(), span(), real(), real(), real(), span(), new Lead(real(), real())),
                    new Pace(
                            random.nextInt(),
                            random.nextInt(),
                            random.nextInt(),
                            random.nextInt(),
                            span(),
                            span(),
                            new Next(random.nextInt(), random.nextInt(), random.nextInt()))));
        }
        return some;
    }

    private long number() {
        return random.nextLong(-1_000_000_000, 1_000_000_000);
    }

    private double real() {
        return random.nextGaussian();
    }

    private Span span() {
        return new Span(1e9 * real(), real(), real());
    }
}
