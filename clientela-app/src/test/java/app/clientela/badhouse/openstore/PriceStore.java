package app.clientela.badhouse.openstore;

/// A store that everybody can reach.
public record PriceStore(String name) {}
