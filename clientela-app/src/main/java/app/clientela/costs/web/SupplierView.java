package app.clientela.costs.web;

import app.clientela.costs.Bill;
import app.clientela.costs.BillKind;
import app.clientela.costs.Category;
import app.clientela.costs.Supplier;
import java.util.Arrays;
import java.util.List;

/// One supplier with its bills.
record SupplierView(Supplier supplier, List<Bill> bills, boolean owner) {

    record Choice(String code, String key, boolean chosen) {}

    String name() {
        return supplier.name().isEmpty() ? "?" : supplier.name();
    }

    List<Choice> choices() {
        return Arrays.stream(Category.values())
                .map(one -> new Choice(
                        one.name(),
                        CostsView.key(one),
                        supplier.decided().filter(one::equals).isPresent()))
                .toList();
    }

    static String key(Bill bill) {
        return bill.kind() == BillKind.CREDIT ? "costs.bill.credit" : "costs.bill.bill";
    }
}
