package app.clientela.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One row of a file after reading: it tells of a sale or a refund, is refused, or is skipped.
sealed interface ReadRow permits ReadRow.SaleRow, RefusedRow, SkippedRow {

    long line();

    /// A row that tells of a sale or a refund.
    /// @param number of the order, if the file has one
    /// @param money what it says of money, not yet counted once or summed
    /// @param cells as in the file, cleaned
    record SaleRow(
            long line, Optional<String> number, LocalDate on, Optional<Instant> at, RowMoney money, List<String> cells)
            implements ReadRow {}
}
