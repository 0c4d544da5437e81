package app.clientela.badhouse.leanondoor;

import app.clientela.badhouse.leanondoor.web.PricePages;

/// Knows the page that shows it.
record Prices(PricePages pages) {}
