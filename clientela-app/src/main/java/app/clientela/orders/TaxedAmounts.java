package app.clientela.orders;

import static app.clientela.db.Tables.ORDERS;

import app.clientela.business.Vat;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// `Taxing`, said in SQL: what orders are worth with tax and without, in minor units.
final class TaxedAmounts {

    /// A hundred per cent in basis points.
    private static final long WHOLE = 10_000;

    private TaxedAmounts() {}

    static Field<Long> gross(Vat vat) {
        Field<Long> gross = vat.included() ? ORDERS.AMOUNT_MINOR : divided(ORDERS.AMOUNT_MINOR.mul(rate(vat)), WHOLE);
        return DSL.when(ORDERS.NET_MINOR.isNull(), gross).else_(ORDERS.AMOUNT_MINOR);
    }

    static Field<Long> net(Vat vat) {
        Field<Long> net = vat.included() ? divided(ORDERS.AMOUNT_MINOR.mul(WHOLE), rate(vat)) : ORDERS.AMOUNT_MINOR;
        return DSL.coalesce(ORDERS.NET_MINOR, net);
    }

    private static long rate(Vat vat) {
        return WHOLE + vat.rate().basisPoints();
    }

    /// The quotient of numbers that are not negative, halves to the even one, as `Vat` rounds.
    private static Field<Long> divided(Field<Long> number, long by) {
        Field<Long> down = number.div(by);
        Field<Long> twice = number.mod(by).mul(2L);
        return down.plus(
                DSL.when(twice.gt(by), 1L).when(twice.eq(by), down.mod(2L)).else_(0L));
    }

    static Field<Long> sum(Field<Long> amount) {
        return DSL.sum(amount).cast(Long.class);
    }

    /// Refunds taken off.
    static Field<Long> signed(Field<Long> amount) {
        return sum(DSL.when(ORDERS.KIND.eq("sale"), amount).else_(amount.neg()));
    }
}
