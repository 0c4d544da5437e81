package app.clientela.valuation;

import app.clientela.customers.CustomerId;
import app.clientela.kernel.PublicId;
import app.clientela.valuation.CustomerFigures.Pace;
import app.clientela.valuation.CustomerFigures.Span;
import java.util.List;

/// One line of the list of customers as plain numbers. Money in minor units.
record RankedFigures(
        CustomerId customer,
        PublicId publicId,
        int place,
        String name,
        String detail,
        Status status,
        List<Tag> tags,
        Sums sums,
        Span again,
        Pace pace) {

    /// The parts of the total value, and the value at risk.
    record Sums(long earned, Span expected, long cost, long atRisk) {}
}
