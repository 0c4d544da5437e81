package app.clientela.costs;

/// That a bill does not count: it was called off, or a later one holds its money as well.
public record BillOff(String source, String number) {}
