package app.clientela.orders;

/// What came of one order that was to be recorded.
public sealed interface Recording {

    OrderId order();

    /// New.
    record Recorded(OrderId order) implements Recording {}

    /// Here already with the same content: skipped.
    record Known(OrderId order) implements Recording {}

    /// Here already from an earlier run with other content: the later one holds, the earlier is
    /// kept.
    record Revised(OrderId order) implements Recording {}

    /// The same number with other content in the same run: refused.
    record Conflict(OrderId order) implements Recording {}
}
