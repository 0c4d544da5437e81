package app.clientela.overview.health;

import app.clientela.orders.SourcePairs;

/// Two sources that seem to tell the same sales: which of the two holds their papers only?
/// @param one what the first is called
/// @param other what the second is called
record PairLine(String one, String other, SourcePairs told) {}
