package app.clientela.valuation;

import java.time.Instant;

/// One valuation as it is kept: what it rests on, and the sums it found.
/// @param software versions of Clientela and Java
/// @param settings the thresholds, for the record
record ValuedRun(
        long id,
        Instant finishedAt,
        String software,
        String settings,
        Framing framing,
        BaseFigures totals,
        FittedModel model) {}
