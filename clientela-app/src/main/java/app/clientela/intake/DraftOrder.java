package app.clientela.intake;

import app.clientela.customers.Identity;
import app.clientela.kernel.Money;
import app.clientela.orders.Kind;
import app.clientela.orders.NewLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One sale or refund put together from the rows of its number; who the customer is, is still as
/// the file writes it. Amounts are never negative: the kind says which way the money went.
/// @param line where it begins, counted from 1
/// @param number of the file, or the hash and occurrence that stand for it
/// @param numbered false where the number is a hash
/// @param rows how many rows it was put together from
/// @param currencySaid whether the file itself says the currency
/// @param worth what the file says it is worth, in millionths, before rounding; below 0 for a
/// refund
/// @param amount as the document writes it, with tax or without
/// @param netSaid the net amount, where the document says it
/// @param gross with tax, by the shop's settings of now where the document does not say it
/// @param net without tax, likewise
/// @param half whether another file may tell the lines that this one does not, or the rest
/// @param cells of its first row
record DraftOrder(
        long line,
        int rows,
        long worth,
        boolean currencySaid,
        String number,
        boolean numbered,
        Kind kind,
        Identity identity,
        LocalDate on,
        Optional<Instant> at,
        Money amount,
        Optional<Money> netSaid,
        Money gross,
        Money net,
        Money delivery,
        Money fee,
        List<NewLine> lines,
        Optional<String> refundOf,
        boolean half,
        List<String> cells)
        implements Gathered {

    DraftOrder {
        lines = List.copyOf(lines);
        cells = List.copyOf(cells);
    }
}
