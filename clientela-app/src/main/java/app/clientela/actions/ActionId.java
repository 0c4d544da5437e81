package app.clientela.actions;

/// Names one action inside the application.
public record ActionId(long value) {}
