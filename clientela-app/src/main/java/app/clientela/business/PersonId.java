package app.clientela.business;

public record PersonId(long value) {}
