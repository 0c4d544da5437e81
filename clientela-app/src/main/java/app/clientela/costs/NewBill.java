package app.clientela.costs;

import app.clientela.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A bill or a credit as a document tells it. All amounts are in one currency; those of the whole
/// are not negative.
/// @param number unique within the source
/// @param taxId the supplier's, as written; empty where the document has none
/// @param supplier its name, as written
/// @param line where it begins in the file, counted from 1
public record NewBill(
        String source,
        String number,
        BillKind kind,
        Optional<String> taxId,
        String supplier,
        LocalDate on,
        Money gross,
        Money net,
        List<NewBillLine> lines,
        long line) {

    public NewBill {
        lines = List.copyOf(lines);
        if (gross.isNegative() || net.isNegative()) {
            throw new IllegalArgumentException("the kind says which way the money goes, not the sign");
        }
        boolean oneCurrency = Stream.concat(Stream.of(net), lines.stream().map(NewBillLine::net))
                .allMatch(other -> other.currency().equals(gross.currency()));
        if (!oneCurrency) {
            throw new IllegalArgumentException("the amounts of a bill are in one currency");
        }
    }
}
