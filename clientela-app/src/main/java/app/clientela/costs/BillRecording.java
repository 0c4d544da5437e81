package app.clientela.costs;

/// What came of one bill that was to be recorded.
public sealed interface BillRecording {

    /// New.
    record Recorded(BillId bill) implements BillRecording {}

    /// Here already with the same content.
    record Known(BillId bill) implements BillRecording {}

    /// Here already from an earlier run with other content: the later one holds.
    record Revised(BillId bill) implements BillRecording {}

    /// The same number with other content in the same run: refused.
    record Conflict(BillId bill) implements BillRecording {}
}
