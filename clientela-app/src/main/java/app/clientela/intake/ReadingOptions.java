package app.clientela.intake;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/// How files of sales are read when no shop is set up.
/// @param hints zone, today, VAT, and what was said about dates and marks
/// @param asOf later rows are left out
/// @param currency the one to count in; without it the most frequent by rows
public record ReadingOptions(Hints hints, Optional<LocalDate> asOf, Optional<Currency> currency) {}
