package app.clientela.costs;

import app.clientela.kernel.Money;
import app.clientela.kernel.RunId;
import java.time.LocalDate;
import java.util.List;

/// A bill that holds. The amounts of a credit are below zero; its lines are as they were written.
/// @param line where it stands in the file that the run read
public record Bill(
        BillId id,
        Supplier supplier,
        String number,
        BillKind kind,
        LocalDate on,
        Money gross,
        Money net,
        List<BillLine> lines,
        RunId run,
        long line) {

    public Bill {
        lines = List.copyOf(lines);
    }
}
