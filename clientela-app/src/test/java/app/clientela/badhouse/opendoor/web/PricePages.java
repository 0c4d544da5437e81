package app.clientela.badhouse.opendoor.web;

/// A door that stands open.
public record PricePages(String name) {}
