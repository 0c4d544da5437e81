package app.clientela.valuation;

import app.clientela.kernel.Estimate;
import java.time.LocalDate;

/// The total value of the base at the end of a month, recomputed with what is known today.
public record TrendPoint(LocalDate on, Estimate total) {}
