package app.clientela.orders;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The rule by which a refund that names several sales is shared among them: each takes what is
/// left to give back of it, in the order named. In minor units.
final class Sharing {

    private final Map<Long, Long> taken = new HashMap<>();

    /// @param open what is left to give back of it, before any sharing
    record Sale(long id, long open) {}

    record Share(long sale, long gross, long net) {}

    /// What of a refund comes off which sale; what no sale takes is left out.
    /// @param sales in the order named
    List<Share> of(long gross, long net, List<Sale> sales) {
        List<Share> shares = new ArrayList<>();
        long left = gross;
        long netLeft = net;
        for (Sale sale : sales) {
            long part = Math.min(left, sale.open() - taken.getOrDefault(sale.id(), 0L));
            if (part > 0) {
                long netPart = part == left ? netLeft : portion(net, part, gross);
                shares.add(new Share(sale.id(), part, netPart));
                taken.merge(sale.id(), part, Math::addExact);
                left -= part;
                netLeft -= netPart;
            }
        }
        return shares;
    }

    private static long portion(long net, long part, long gross) {
        return BigInteger.valueOf(net)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(gross))
                .longValueExact();
    }
}
