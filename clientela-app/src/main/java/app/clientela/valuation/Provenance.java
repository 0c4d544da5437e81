package app.clientela.valuation;

import java.time.Instant;

/// Where the figures that are shown come from.
/// @param software versions of Clientela and Java
/// @param finishedAt when the valuation ended
public record Provenance(FittedModel model, String software, Instant finishedAt) {}
