package app.clientela.intake.formats;

import app.clientela.intake.Format;
import com.google.auto.service.AutoService;

/// Sold items and sold orders of Etsy. Both tell the same sales under the number of the order and
/// with the same amount, so that an order counts once whichever file comes first; the items bring
/// lines, the orders what taking the payment cost. Tax that Etsy collects is not the shop's.
@AutoService(Format.class)
public final class Etsy extends TableFormat {

    public Etsy() {
        super(
                "etsy",
                "Etsy",
                Subject.SALES,
                new KnownTable(EtsyItems.TITLES, EtsyItems::tell),
                new KnownTable(EtsyOrders.TITLES, EtsyOrders::tell));
    }

    @Override
    public boolean tellsHalves() {
        return true;
    }
}
