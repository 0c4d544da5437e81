package app.clientela.badhouse.leanondoor.web;

/// A door.
public record PricePages(String name) {}
