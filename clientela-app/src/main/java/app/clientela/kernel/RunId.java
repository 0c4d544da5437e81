package app.clientela.kernel;

/// The import run a row came from, carried by every row so that the run can be undone.
public record RunId(long value) {}
