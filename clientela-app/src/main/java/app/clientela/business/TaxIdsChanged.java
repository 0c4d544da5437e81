package app.clientela.business;

/// The shop has another tax number than before, or one more: by it its sales are told from its
/// purchases.
public record TaxIdsChanged() {}
