package app.clientela.orders;

import java.util.List;
import java.util.function.ToLongFunction;

/// One product in two times: what customers bought of it who bought something in both.
/// @param shares of groups of these customers, of whom each is in a group by chance
public record SoldTwice(List<Share> shares) {

    /// So many groups there are at most.
    public static final int GROUPS = 50;

    public SoldTwice {
        shares = List.copyOf(shares);
    }

    /// What a group bought of the product.
    /// @param group of the customers, from 0
    /// @param earlyMilli thousandths of pieces in the earlier time
    /// @param early what was paid for them, in minor units, with tax
    /// @param lateMilli the same in the later time
    public record Share(int group, long earlyMilli, long early, long lateMilli, long late) {}

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
