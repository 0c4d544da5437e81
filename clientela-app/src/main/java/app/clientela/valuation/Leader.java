package app.clientela.valuation;

/// One of the most valuable customers, and how sure that is.
public record Leader(RankedCustomer customer, Certainty certainty) {}
