package app.clientela.orders;

import app.clientela.kernel.Money;
import app.clientela.kernel.RunId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A document behind a figure.
/// @param number empty where the document had none
/// @param refundOf the sale that this refund gives back, where it is known
/// @param run the import that brought it
/// @param line where it begins in that file
public record OrderDocument(
        OrderId id,
        String source,
        Optional<String> number,
        Kind kind,
        LocalDate on,
        Money gross,
        Money net,
        Money delivery,
        Money fee,
        Optional<OrderId> refundOf,
        RunId run,
        long line,
        List<NewLine> lines) {

    public OrderDocument {
        lines = List.copyOf(lines);
    }
}
