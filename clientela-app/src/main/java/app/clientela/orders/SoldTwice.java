package app.clientela.orders;

import app.clientela.customers.CustomerId;
import java.util.List;
import java.util.function.ToLongFunction;

/// One product in two times: what customers bought of it who bought something in both.
/// @param shares of lots of these customers, of whom each is in one by chance
public record SoldTwice(List<Share> shares) {

    public static final int LOTS = 50;

    /// A prime; squares of what is left of a number by it look like chance.
    static final long MIXING = 1_000_003;

    public SoldTwice {
        shares = List.copyOf(shares);
    }

    /// The lot of a customer: below [#LOTS], always the same.
    public static int lot(CustomerId customer) {
        long rest = customer.value() % MIXING;
        return Math.toIntExact(rest * rest % MIXING % LOTS);
    }

    /// What the customers of a lot bought of the product.
    /// @param earlyMilli thousandths of pieces in the earlier time
    /// @param early what was paid for them, in minor units, with tax
    /// @param lateMilli the same in the later time
    public record Share(int lot, long earlyMilli, long early, long lateMilli, long late) {}

    /// Thousandths of pieces in the earlier time, and in the later.
    public long pieces(boolean isLate) {
        return sum(isLate ? Share::lateMilli : Share::earlyMilli);
    }

    /// What was paid for them, in minor units.
    public long paid(boolean isLate) {
        return sum(isLate ? Share::late : Share::early);
    }

    private long sum(ToLongFunction<Share> what) {
        return shares.stream().mapToLong(what).sum();
    }
}
