package app.clientela.orders;

import java.time.LocalDate;

/// That a sale, or a refund, was called off. It may be told before the order, after it, or alone.
/// @param number of the order within that source
/// @param line where it stands in the file, counted from 1
public record Cancellation(String source, String number, LocalDate on, long line) {}
