package app.clientela.orders;

/// What tells two versions of one order apart, in 64 bits; in what order the lines stand makes no
/// difference. The time of day, the customer and the net amount are not in it.
final class Fingerprint {

    private static final long AMOUNT = 0x9E3779B97F4A7C15L;
    private static final long DELIVERY = 0xC2B2AE3D27D4EB4FL;
    private static final long FEE = 0x165667B19E3779F9L;

    private Fingerprint() {}

    static long of(NewOrder order) {
        long head = mixed(order.on().toEpochDay())
                + 3 * mixed(text(order.amount().currency().getCurrencyCode()))
                + 5 * mixed(order.refundOf().map(Fingerprint::text).orElse(0L));
        return mixed(head)
                + lines(order)
                + AMOUNT * order.amount().minor()
                + DELIVERY * order.delivery().minor()
                + FEE * order.fee().minor();
    }

    private static long lines(NewOrder order) {
        long sum = 0;
        for (NewLine line : order.lines()) {
            sum += mixed(text(line.product())
                    + 3 * mixed(line.sku().map(Fingerprint::text).orElse(0L))
                    + 5 * mixed(line.quantityMilli())
                    + 7 * mixed(line.gross().minor()));
        }
        return sum;
    }

    private static long text(String text) {
        long hash = 1125899906842597L;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }

    /// The finisher of MurmurHash3: every bit of the input moves every bit of the output.
    private static long mixed(long bits) {
        long h = bits;
        h ^= h >>> 33;
        h *= 0xFF51AFD7ED558CCDL;
        h ^= h >>> 33;
        h *= 0xC4CEB9FE1A85EC53L;
        return h ^ h >>> 33;
    }
}
