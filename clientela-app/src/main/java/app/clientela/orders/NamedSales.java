package app.clientela.orders;

import java.util.List;

/// The sales that a refund gives back, where it names several: what is left to give back of the
/// first comes off first.
/// @param number of the refund
/// @param sales their numbers, in the order in which it names them
public record NamedSales(String source, String number, List<String> sales) {

    public NamedSales {
        sales = List.copyOf(sales);
    }
}
